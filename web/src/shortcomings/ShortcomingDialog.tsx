import { Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { Shortcoming, ShortcomingAction } from '../api/types';
import { useMe } from '../app/session';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { readShortcomingsAnew } from './queries';
import { SHORTCOMING_ACTION_WORDS } from './words';

interface Values {
  text: string;
  source: string;
  reason: string;
  year: number;
}

const DONE_WORDS: Partial<Record<ShortcomingAction, string>> = {
  update: 'Đã sửa nội dung',
  carry: 'Đã ghi tiếp tục khắc phục năm sau',
  close: 'Đã kết thúc theo dõi',
  reopen: 'Đã mở lại theo dõi',
  unlink: 'Đã bỏ nối',
};

const NOTES: Partial<Record<ShortcomingAction, string>> = {
  carry: 'Nội dung chưa khắc phục xong, năm sau đăng ký việc tiếp tục khắc phục.',
  close: 'Dùng khi không còn cần theo dõi. Nội dung vẫn được lưu và có thể mở lại.',
  reopen: 'Nội dung trở lại danh sách cần khắc phục.',
  unlink: 'Hai nội dung được theo dõi riêng trở lại.',
};

interface DialogProps {
  act: ShortcomingAction;
  one: Shortcoming;
  onClose: () => void;
}

/** The question of an act, with what it needs. */
export function ShortcomingDialog({ act, one, onClose }: DialogProps) {
  const today = useMe().today;
  const thisYear = Math.max(Number(today.slice(0, 4)), one.foundYear);
  const decides = act === 'carry' || act === 'close' || act === 'reopen';
  const send = async ({ text, source, reason, year }: Values) => {
    const params = { path: { id: one.id } };
    if (act === 'update')
      await body(
        api.PATCH('/api/shortcomings/{id}', { params, body: { text, source, version: one.version } }),
      );
    if (act === 'carry')
      await body(api.POST('/api/shortcomings/{id}/carry', { params, body: { reason, year } }));
    if (act === 'close')
      await body(api.POST('/api/shortcomings/{id}/close', { params, body: { reason, year } }));
    if (act === 'reopen')
      await body(api.POST('/api/shortcomings/{id}/reopen', { params, body: { reason, year } }));
    if (act === 'unlink') await body(api.POST('/api/shortcomings/{id}/unlink', { params }));
    await readShortcomingsAnew();
  };
  return (
    <FormDialog<Values>
      title={`${SHORTCOMING_ACTION_WORDS[act]}?`}
      okWords={SHORTCOMING_ACTION_WORDS[act]}
      doneWords={DONE_WORDS[act]}
      initial={{ text: one.text, source: one.source, year: thisYear }}
      onSubmit={send}
      onClose={onClose}
    >
      {NOTES[act] && <p className="dialog-note">{NOTES[act]}</p>}
      {act === 'update' && <WordFields />}
      {decides && (
        <>
          <Form.Item name="year" label="Theo kiểm điểm năm" rules={[mustChoose('năm')]}>
            <Select
              options={Array.from({ length: thisYear - one.foundYear + 1 }, (_, back) => ({
                value: thisYear - back,
                label: `Năm ${thisYear - back}`,
              }))}
            />
          </Form.Item>
          <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function WordFields() {
  return (
    <>
      <Form.Item name="text" label="Nội dung" rules={[required('nội dung')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="source" label="Nguồn" rules={[required('nguồn')]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
