import { Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { ReopeningIn } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { WINDOW_WORDS } from '../words';
import { refresh } from './queries';

interface ReopeningDialogProps {
  year: number;
  kind: ReopeningIn['kind'];
  onClose: () => void;
}

const DONE = { reopening: 'Đã mở lại số liệu', extension: 'Đã gia hạn' } as const;

/** A decision that opens the closed year, or a window that ended: why, who asked, for whom, until when. */
export function ReopeningDialog({ year, kind, onClose }: ReopeningDialogProps) {
  const { today } = useMe();
  const reopens = kind === 'reopening';
  const words = reopens ? 'Mở lại số liệu' : 'Gia hạn';
  return (
    <FormDialog<Omit<ReopeningIn, 'kind'>>
      title={reopens ? `Mở lại số liệu năm ${year}` : `Gia hạn một thời gian của năm ${year}`}
      okWords={words}
      doneWords={DONE[kind]}
      initial={{ from: today }}
      onSubmit={(values) =>
        body(
          api.POST('/api/years/{year}/reopenings', {
            params: { path: { year } },
            body: { ...values, kind },
          }),
        ).then(refresh)
      }
      onClose={onClose}
      width={640}
    >
      <p>
        {reopens
          ? 'Trong thời gian mở lại, từng thay đổi là một đính chính có số; sổ đã khóa giữ nguyên. Hết ngày cuối, hệ thống tự khóa lại.'
          : 'Hết ngày cuối, thời gian này tự kết thúc.'}
      </p>
      {!reopens && (
        <Form.Item name="window" label="Gia hạn thời gian" rules={[mustChoose('thời gian')]}>
          <Select options={Object.entries(WINDOW_WORDS).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      )}
      <Form.Item name="unit" label="Cho đơn vị" extra="Để trống: tất cả đơn vị.">
        <UnitPicker by="code" placeholder="Tất cả đơn vị" />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="askedBy" label="Người (đơn vị) đề nghị" rules={[required('người đề nghị')]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="closing-two">
        <Form.Item name="from" label="Từ ngày" rules={[mustChoose('ngày bắt đầu')]}>
          <DateField min={today} />
        </Form.Item>
        <Form.Item name="until" label="Đến hết ngày" rules={[mustChoose('ngày cuối')]}>
          <DateField min={today} />
        </Form.Item>
      </div>
      <Form.Item name="decisionNumber" label="Quyết định số (nếu có)">
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
