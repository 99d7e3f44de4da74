import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import { queryClient } from '../app/query-client';
import { FormDialog } from '../shared/FormDialog';

const KEY = ['settings'];

interface Office {
  superior?: string | null;
  place?: string | null;
  reportsTo?: string | null;
}

/** What stands at the head of papers and in no unit. Until it is told, papers have dots to write on. */
export function OfficeDialog({ onClose }: { onClose: () => void }) {
  const settings = useQuery({ queryKey: KEY, queryFn: () => body(api.GET('/api/settings')) });
  const send = async (values: Office) =>
    queryClient.setQueryData(KEY, await body(api.PATCH('/api/settings', { body: values })));
  if (!settings.data) return null;
  const { superior, place, reportsTo } = settings.data;
  return (
    <FormDialog<Office>
      title="Nội dung ghi trên văn bản"
      okWords="Lưu"
      doneWords="Đã lưu"
      initial={{ superior, place, reportsTo }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="superior" label="Đảng bộ cấp trên" extra="Dòng đầu của văn bản.">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="place" label="Địa danh" extra="Ghi trước ngày, tháng, năm.">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="reportsTo" label="Nơi nhận báo cáo" extra="Dòng đầu của phần Nơi nhận.">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
