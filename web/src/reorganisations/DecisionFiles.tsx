import { Button } from 'antd';
import { useRef } from 'react';
import { fileSize } from '../shared/format';
import '../shared/lines.css';
import { FILES_NOTE } from './words';

interface DecisionFilesProps {
  files: readonly File[];
  onFiles: (files: File[]) => void;
}

/** The decision itself, chosen with it and sent when it is recorded. */
export function DecisionFiles({ files, onFiles }: DecisionFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const add = (chosen: FileList | null) => {
    onFiles([...files, ...(chosen ?? [])]);
    if (input.current) input.current.value = '';
  };
  return (
    <fieldset className="event-fields">
      <legend>Văn bản quyết định (nếu có)</legend>
      {files.length > 0 && (
        <ul className="lines">
          {files.map((file, index) => (
            <li key={`${index} ${file.name}`} className="file-row">
              <span>
                {file.name} <span className="muted">· {fileSize(file.size)}</span>
              </span>
              <Button
                type="text"
                aria-label={`Bỏ tệp ${file.name}`}
                onClick={() => onFiles(files.filter((one) => one !== file))}
              >
                Bỏ tệp
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        className="event-file-input"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.docx,.xlsx"
        aria-label="Chọn tệp quyết định"
        onChange={(event) => add(event.target.files)}
      />
      <Button onClick={() => input.current?.click()}>Chọn tệp</Button>
      <p className="muted">{FILES_NOTE} Tệp được gửi khi ghi nhận quyết định.</p>
    </fieldset>
  );
}
