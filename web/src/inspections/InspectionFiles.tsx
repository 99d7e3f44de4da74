import { api } from '../api/client';
import type { InspectionDetail } from '../api/types';
import { FilesCard } from '../shared/FilesCard';
import { refresh } from './queries';

/** Thông báo kết luận, biên bản: what is not secret. */
export function InspectionFiles({ one: { id, files, can } }: { one: InspectionDetail }) {
  return (
    <FilesCard
      heading="Tài liệu"
      files={files}
      path={`inspections/${id}/files`}
      may={can.includes('add-file')}
      note="Thông báo kết luận, biên bản không mật: PDF, ảnh, Word (.docx), Excel (.xlsx); mỗi tệp không quá 10 MB."
      onRemove={(fileId) =>
        api.DELETE('/api/inspections/{id}/files/{fileId}', { params: { path: { id, fileId } } })
      }
      onChanged={refresh}
    />
  );
}
