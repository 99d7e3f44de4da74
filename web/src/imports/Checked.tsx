import type { ImportFile } from '../api/types';
import { DownloadButton } from '../shared/DownloadButton';
import { number } from '../shared/format';
import { ConfirmBar } from './ConfirmBar';
import { DiscardButton } from './DiscardButton';
import { OldFont } from './OldFont';
import { Rows } from './Rows';
import { rowCount } from './queries';

/** What the file would do: read, answered and confirmed before anything is written. */
export function Checked({ file }: { file: ImportFile }) {
  return (
    <>
      <Notes notes={file.notes} />
      <OldFont file={file} />
      <p className="page-actions import-acts">
        <FailedRows file={file} />
        <DiscardButton file={file} />
      </p>
      {rowCount(file) > 0 && <Rows file={file} />}
      <ConfirmBar file={file} />
    </>
  );
}

/** Things to know about the file as a whole. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="callout import-notes">
      <strong>Lưu ý về tệp</strong>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

/** The rows to be mended, as a file to be taken in again. */
export function FailedRows({ file: { id, counts } }: { file: ImportFile }) {
  if (counts.bad === 0) return null;
  return (
    <DownloadButton
      path={`/api/imports/${id}/failed-rows.xlsx`}
      words={`Tải ${number(counts.bad)} dòng cần sửa`}
    />
  );
}
