import { Form } from 'antd';
import { api, body } from '../api/client';
import type { Person, Posting } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { firstDayAfter } from '../shared/last-day';

interface EndPostingDialogProps {
  person: Person;
  posting: Posting;
  onClose: () => void;
}

export function EndPostingDialog({ person, posting, onClose }: EndPostingDialogProps) {
  const { today } = useMe();
  const office = posting.partyOffice ?? posting.stateOffice ?? posting.unitCode;
  const send = async ({ last }: { last: string }) => {
    const input = { params: { path: { postingId: posting.id } }, body: { validTo: firstDayAfter(last) } };
    await body(api.POST('/api/people/postings/{postingId}/end', input));
    await queryClient.invalidateQueries({ queryKey: ['people'] });
  };
  return (
    <FormDialog<{ last: string }>
      title={`Kết thúc chức vụ của ${person.name}?`}
      okWords="Kết thúc chức vụ"
      doneWords="Đã ghi ngày kết thúc"
      initial={{ last: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{office}. Việc đã đăng ký trong thời gian giữ chức vụ vẫn giữ nguyên.</p>
      <Form.Item name="last" label="Ngày cuối giữ chức vụ" rules={[mustChoose('ngày')]}>
        <DateField min={posting.validFrom} />
      </Form.Item>
    </FormDialog>
  );
}
