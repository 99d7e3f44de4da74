import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Commendation, CommendationAction } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { whose } from './CommendationsTable';
import { refreshCommendations } from './queries';
import { COMMENDATION_ACTION_WORDS } from './words';

type Act = Extract<
  CommendationAction,
  'delete' | 'propose' | 'withdraw' | 'consider' | 'not-choose' | 'publish' | 'unpublish'
>;

interface ActDialogProps {
  act: Act;
  item: Commendation;
  onClose: () => void;
}

const ABOUT: Record<Act, { about: string; done: string }> = {
  delete: {
    about: 'Chỉ xóa được khi chưa gửi. Nội dung đã soạn được giữ trong lịch sử.',
    done: 'Đã xóa bản nháp',
  },
  propose: {
    about: 'Sau khi gửi, đồng chí có thể rút lại khi Đảng ủy Khối chưa đưa vào xét.',
    done: 'Đã gửi Đảng ủy Khối',
  },
  withdraw: { about: 'Đề nghị trở lại trạng thái đang lập để sửa.', done: 'Đã rút lại' },
  consider: {
    about: 'Đơn vị không rút lại được nữa. Quyết định do người khác với người đề nghị ghi.',
    done: 'Đã đưa vào xét',
  },
  'not-choose': { about: 'Đơn vị sẽ đọc được lý do.', done: 'Đã ghi' },
  publish: {
    about: 'Mọi tài khoản của Đảng bộ Khối đọc được tên và thành tích trong mục “Điển hình được giới thiệu”.',
    done: 'Đã giới thiệu điển hình',
  },
  unpublish: {
    about: 'Điển hình không còn trong mục “Điển hình được giới thiệu”.',
    done: 'Đã thôi giới thiệu',
  },
};

/** Acts that need no more than a yes, or a reason. */
export function ActDialog({ act, item, onClose }: ActDialogProps) {
  const words = COMMENDATION_ACTION_WORDS[act];
  return (
    <FormDialog<{ reason: string }>
      title={`${words}: ${whose(item)}?`}
      okWords={words}
      doneWords={ABOUT[act].done}
      onSubmit={({ reason }) => send(act, item.id, reason).then(refreshCommendations)}
      onClose={onClose}
    >
      <p>{ABOUT[act].about}</p>
      {act === 'not-choose' && (
        <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function send(act: Act, id: string, reason: string): Promise<unknown> {
  const params = { path: { id } };
  if (act === 'delete') return api.DELETE('/api/commendations/{id}', { params });
  if (act === 'not-choose')
    return body(api.POST('/api/commendations/{id}/not-choose', { params, body: { reason } }));
  return body(api.POST(`/api/commendations/{id}/${act}`, { params }));
}
