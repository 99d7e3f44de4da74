import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Commendation } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { whose } from './CommendationsTable';
import { refreshCommendations } from './queries';

/** Đề xuất cấp trên biểu dương; it stays under consideration until that body has decided. */
export function HigherDialog({ item, onClose }: { item: Commendation; onClose: () => void }) {
  const params = { path: { id: item.id } };
  return (
    <FormDialog<{ higherBody: string }>
      title={`Đề xuất cấp trên biểu dương: ${whose(item)}`}
      okWords="Đề xuất cấp trên"
      doneWords="Đã ghi đề xuất"
      initial={{ higherBody: item.higherBody ?? '' }}
      onSubmit={(values) =>
        body(api.POST('/api/commendations/{id}/propose-higher', { params, body: values })).then(
          refreshCommendations,
        )
      }
      onClose={onClose}
    >
      <p>Đề nghị vẫn ở trạng thái đang xét cho đến khi có quyết định của cấp trên.</p>
      <Form.Item name="higherBody" label="Cơ quan cấp trên" rules={[required('cơ quan cấp trên')]}>
        <Input maxLength={200} placeholder="Ví dụ: Ban Thường vụ Tỉnh ủy" />
      </Form.Item>
    </FormDialog>
  );
}
