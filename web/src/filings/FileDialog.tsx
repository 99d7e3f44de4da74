import { api, body } from '../api/client';
import type { FilingDetail } from '../api/types';
import { queryClient } from '../app/query-client';
import { FormDialog } from '../shared/FormDialog';

interface FileDialogProps {
  filing: FilingDetail;
  /** What is sent, in words. */
  words: string;
  onClose: () => void;
}

export function FileDialog({ filing, words, onClose }: FileDialogProps) {
  const send = async () => {
    await body(api.POST('/api/filings/{id}/file', { params: { path: { id: filing.id } } }));
    await queryClient.invalidateQueries();
    window.scrollTo(0, 0);
  };
  return (
    <FormDialog
      title={`Gửi ${words} ${filing.year} tới Đảng ủy Khối?`}
      okWords="Gửi Đảng ủy Khối"
      doneWords="Đã gửi Đảng ủy Khối"
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        Nội dung và số liệu được giữ nguyên như tại thời điểm gửi. Muốn sửa sau khi gửi, đề nghị đồng chí liên
        hệ Đảng ủy Khối để trả lại.
      </p>
    </FormDialog>
  );
}
