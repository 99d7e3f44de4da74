import { App, Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { sendFile } from '../api/files';
import { asProblem } from '../api/problem';
import type { Attachment } from '../api/types';
import { dayOf, fileSize } from './format';
import './lines.css';

interface FilesCardProps {
  heading: string;
  files: readonly Attachment[];
  /** Where they are listed and sent, below `/api`; each is opened and removed below it. */
  path: string;
  /** Whether the reader adds and removes. */
  may: boolean;
  /** What may be sent. */
  note: string;
  onRemove: (fileId: string) => Promise<unknown>;
  onChanged: () => Promise<unknown>;
}

/** Files that belong to something, opened by a click; who keeps it adds and removes. */
export function FilesCard({ heading, files, path, may, note, onRemove, onChanged }: FilesCardProps) {
  return (
    <section className="card" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">{heading}</h2>
      {files.length === 0 && <p className="muted">Chưa có tệp nào.</p>}
      <ul className="lines">
        {files.map(({ id, fileName, size, createdAt }) => (
          <li key={id} className="file-row">
            <span>
              <a href={`/api/${path}/${id}`} download={fileName ?? ''}>
                {fileName}
              </a>
              <span className="muted">
                {' '}
                · {fileSize(size)} · {dayOf(createdAt)}
              </span>
            </span>
            {may && (
              <RemoveButton name={fileName ?? ''} onRemove={() => onRemove(id)} onChanged={onChanged} />
            )}
          </li>
        ))}
      </ul>
      {may && (
        <>
          <AddButton path={path} onChanged={onChanged} />
          <p className="muted">{note}</p>
        </>
      )}
    </section>
  );
}

interface RemoveProps {
  name: string;
  onRemove: () => Promise<unknown>;
  onChanged: () => Promise<unknown>;
}

function RemoveButton({ name, onRemove, onChanged }: RemoveProps) {
  const { message } = App.useApp();
  const remove = async () => {
    try {
      await onRemove();
      await onChanged();
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

function AddButton({ path, onChanged }: Pick<FilesCardProps, 'path' | 'onChanged'>) {
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const send = async (files: FileList | null) => {
    setPending(true);
    for (const file of files ?? []) {
      try {
        await sendFile(`/api/${path}`, file);
        void message.success(`Đã thêm tệp ${file.name}.`);
      } catch (thrown) {
        void message.error({ content: asProblem(thrown).title, duration: 10 });
      }
    }
    if (input.current) input.current.value = '';
    await onChanged();
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
        aria-label="Chọn tệp"
        onChange={(event) => void send(event.target.files)}
      />
      <Button loading={pending} onClick={() => input.current?.click()}>
        Chọn tệp
      </Button>
    </p>
  );
}
