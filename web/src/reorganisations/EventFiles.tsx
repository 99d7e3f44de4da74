import { api } from '../api/client';
import type { ReorganisationDetail } from '../api/types';
import { FilesCard } from '../shared/FilesCard';
import { refresh } from './queries';
import { FILES_NOTE } from './words';

/** The decision itself, and what went with it. */
export function EventFiles({ one: { id, files, can } }: { one: ReorganisationDetail }) {
  return (
    <FilesCard
      heading="Văn bản quyết định"
      files={files}
      path={`reorganisations/${id}/files`}
      may={can.includes('add-file')}
      note={FILES_NOTE}
      onRemove={(fileId) =>
        api.DELETE('/api/reorganisations/{id}/files/{fileId}', { params: { path: { id, fileId } } })
      }
      onChanged={refresh}
    />
  );
}
