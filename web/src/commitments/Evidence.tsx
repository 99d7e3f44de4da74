import { App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { asProblem } from '../api/problem';
import type { Attachment, CommitmentDetail } from '../api/types';
import { dayOf, fileSize } from '../shared/format';
import { useFiles } from './acts';

const PURPOSE_WORDS: Record<Attachment['purpose'], string> = {
  evidence: 'Minh chứng',
  'signed-paper': 'Ảnh chụp bản đã ký',
  document: 'Tài liệu',
};

/** The files of an item: evidence, and the picture of the signed paper. */
export function Evidence({ item }: { item: CommitmentDetail }) {
  const { remove } = useFiles(item.id);
  const { message } = App.useApp();
  const may = item.can.includes('add-evidence');
  const named = item.registrant !== null;
  const take = (fileId: string) =>
    remove.mutate(fileId, { onError: (thrown) => void message.error(asProblem(thrown).title) });
  return (
    <section className="card" aria-labelledby="minh-chung">
      <h2 id="minh-chung">Minh chứng</h2>
      {item.evidence.length === 0 && <p className="muted">Chưa có tệp nào.</p>}
      <ul className="lines">
        {item.evidence.map((file) => (
          <li key={file.id} className="file-row">
            <span>
              {named ? (
                <a href={`/api/commitments/${item.id}/evidence/${file.id}`} download={file.fileName ?? ''}>
                  {file.fileName}
                </a>
              ) : (
                PURPOSE_WORDS[file.purpose]
              )}
              <span className="muted">
                {' '}
                · {PURPOSE_WORDS[file.purpose]} · {fileSize(file.size)} · {dayOf(file.createdAt)}
              </span>
            </span>
            {may && (
              <Popconfirm
                title="Bỏ tệp này?"
                okText="Bỏ tệp"
                cancelText="Quay lại"
                onConfirm={() => take(file.id)}
              >
                <Button type="text">Bỏ tệp</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <p className="page-actions">
          <FileButton id={item.id} purpose="evidence" words="Thêm minh chứng" />
          {item.onBehalf && (
            <FileButton id={item.id} purpose="signed-paper" words="Thêm ảnh chụp bản đã ký" />
          )}
        </p>
      )}
      {may && (
        <p className="muted">
          PDF, ảnh JPG, PNG, WebP, HEIC, Word (.docx), Excel (.xlsx); mỗi tệp không quá 10 MB. Không gửi tài
          liệu mật.
        </p>
      )}
    </section>
  );
}

interface FileButtonProps {
  id: string;
  purpose: 'evidence' | 'signed-paper';
  words: string;
}

export function FileButton({ id, purpose, words }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const { add } = useFiles(id);
  const { message } = App.useApp();
  const send = async (files: FileList | null) => {
    for (const file of files ?? []) {
      try {
        await add.mutateAsync({ file, purpose });
        void message.success(`Đã thêm tệp ${file.name}.`);
      } catch (thrown) {
        void message.error({ content: asProblem(thrown).title, duration: 8 });
      }
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={purpose === 'evidence'}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.docx,.xlsx"
        aria-label={words}
        onChange={(event) => void send(event.target.files)}
      />
      <Button loading={add.isPending} onClick={() => input.current?.click()}>
        {words}
      </Button>
    </>
  );
}
