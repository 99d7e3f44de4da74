import { App, Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../api/client';
import { sendFile } from '../api/files';
import { asProblem } from '../api/problem';
import type { ReorganisationDetail } from '../api/types';
import { dayOf, fileSize } from '../shared/format';
import { refresh } from './queries';

/** The decision itself, and what went with it. */
export function EventFiles({ one }: { one: ReorganisationDetail }) {
  const may = one.can.includes('add-file');
  return (
    <section className="card" aria-labelledby="tep-quyet-dinh">
      <h2 id="tep-quyet-dinh">Văn bản quyết định</h2>
      {one.files.length === 0 && <p className="muted">Chưa có tệp nào.</p>}
      <ul className="lines">
        {one.files.map((file) => (
          <li key={file.id} className="file-row">
            <span>
              <a href={`/api/reorganisations/${one.id}/files/${file.id}`} download={file.fileName ?? ''}>
                {file.fileName}
              </a>
              <span className="muted">
                {' '}
                · {fileSize(file.size)} · {dayOf(file.createdAt)}
              </span>
            </span>
            {may && <RemoveButton id={one.id} fileId={file.id} name={file.fileName ?? ''} />}
          </li>
        ))}
      </ul>
      {may && (
        <>
          <AddButton id={one.id} />
          <p className="muted">Không mật: PDF, ảnh, Word (.docx), Excel (.xlsx); mỗi tệp không quá 10 MB.</p>
        </>
      )}
    </section>
  );
}

function RemoveButton({ id, fileId, name }: { id: string; fileId: string; name: string }) {
  const { message } = App.useApp();
  const remove = async () => {
    try {
      await api.DELETE('/api/reorganisations/{id}/files/{fileId}', { params: { path: { id, fileId } } });
      await refresh();
    } catch (thrown) {
      void message.error(asProblem(thrown).title);
    }
  };
  return (
    <Popconfirm title="Bỏ tệp này?" okText="Bỏ tệp" cancelText="Quay lại" onConfirm={() => void remove()}>
      <Button type="text" aria-label={`Bỏ tệp ${name}`}>
        Bỏ tệp
      </Button>
    </Popconfirm>
  );
}

function AddButton({ id }: { id: string }) {
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const send = async (files: FileList | null) => {
    setPending(true);
    for (const file of files ?? []) {
      try {
        await sendFile(`/api/reorganisations/${id}/files`, file);
        void message.success(`Đã thêm tệp ${file.name}.`);
      } catch (thrown) {
        void message.error({ content: asProblem(thrown).title, duration: 10 });
      }
    }
    if (input.current) input.current.value = '';
    await refresh();
    setPending(false);
  };
  return (
    <p className="page-actions">
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.docx,.xlsx"
        aria-label="Chọn tệp quyết định"
        onChange={(event) => void send(event.target.files)}
      />
      <Button loading={pending} onClick={() => input.current?.click()}>
        Chọn tệp
      </Button>
    </p>
  );
}
