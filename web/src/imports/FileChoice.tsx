import { type DragEvent, useId, useState } from 'react';
import { Icon } from '../shared/Icon';
import { fileSize } from '../shared/format';

const MOST_BYTES = 5 * 1024 * 1024;

interface FileChoiceProps {
  file: File | null;
  onFile: (file: File | null) => void;
}

/** One file, chosen or dropped. */
export function FileChoice({ file, onFile }: FileChoiceProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState('');
  const take = (files: FileList | null) => {
    const one = files?.[0];
    if (!one) return;
    const tooBig = one.size > MOST_BYTES;
    setRefusal(
      tooBig ? `Tệp ${one.name} lớn ${fileSize(one.size)}, quá 5 MB. Đề nghị chia thành nhiều tệp.` : '',
    );
    onFile(tooBig ? null : one);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <div
        className={over ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended and saved again under its name, is a new choice.
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className="button-link">
          <Icon name="upload" /> {file ? 'Chọn tệp khác' : 'Chọn tệp'}
        </label>
        <p role="status">
          {file ? (
            <>
              Đã chọn: <strong>{file.name}</strong> ({fileSize(file.size)})
            </>
          ) : (
            <span className="drop-words">hoặc kéo tệp thả vào đây</span>
          )}
        </p>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <p id={`${id}-hint`} className="muted">
        Tệp Excel (.xlsx) hoặc .csv, không quá 5 MB. Không gửi tài liệu mật. Tệp của đơn vị tự lập cũng đọc
        được nếu tên cột giống mẫu.
      </p>
    </>
  );
}
