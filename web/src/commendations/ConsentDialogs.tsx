import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Commendation } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { whose } from './CommendationsTable';
import { refreshCommendations } from './queries';

interface ConsentDialogProps {
  item: Commendation;
  onClose: () => void;
}

interface Consent {
  givenOn?: string;
  words?: string;
}

/** The person agrees in the own account; the unit records the signed paper. */
export function ConsentDialog({ item, onClose }: ConsentDialogProps) {
  const { personId, today } = useMe();
  const own = personId !== null && personId === item.personId;
  const params = { path: { id: item.id } };
  return (
    <FormDialog<Consent>
      title="Đồng ý giới thiệu điển hình"
      okWords={own ? 'Đồng ý giới thiệu' : 'Ghi nhận đồng ý'}
      doneWords="Đã ghi đồng ý giới thiệu điển hình"
      initial={own ? {} : { givenOn: today }}
      onSubmit={(values) =>
        body(api.POST('/api/commendations/{id}/give-consent', { params, body: values })).then(
          refreshCommendations,
        )
      }
      onClose={onClose}
    >
      <p>
        Họ tên, đơn vị công tác và thành tích của {own ? 'đồng chí' : `đồng chí ${whose(item)}`} có thể được
        giới thiệu tới mọi tài khoản của Đảng bộ Khối. Đồng ý này rút lại được bất cứ lúc nào, không cần nêu
        lý do.
      </p>
      {!own && (
        <Form.Item name="givenOn" label="Ngày ký giấy đồng ý" rules={[mustChoose('ngày ký')]}>
          <DateField max={today} />
        </Form.Item>
      )}
      <Form.Item name="words" label="Nội dung, phạm vi đồng ý (nếu có)">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

export function WithdrawConsentDialog({ item, onClose }: ConsentDialogProps) {
  const params = { path: { id: item.id } };
  return (
    <FormDialog<{ reason?: string }>
      title="Rút lại đồng ý?"
      okWords="Rút lại đồng ý"
      doneWords="Đã rút lại đồng ý"
      onSubmit={(values) =>
        body(api.POST('/api/commendations/{id}/withdraw-consent', { params, body: values })).then(
          refreshCommendations,
        )
      }
      onClose={onClose}
    >
      <p>
        {item.publishedOn
          ? 'Điển hình thôi được giới thiệu ngay khi rút lại. Biểu dương, khen thưởng đã có vẫn giữ nguyên.'
          : 'Biểu dương, khen thưởng đã có vẫn giữ nguyên; tên sẽ không được giới thiệu.'}
      </p>
      <Form.Item name="reason" label="Lý do (không bắt buộc)">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
