import type { ImportFile } from '../api/types';
import { number } from '../shared/format';

const MEANWHILE = 'Đồng chí có thể làm việc khác, hệ thống sẽ báo khi xong.';

/** How far the work is; without an end while the file is only being opened. */
export function Working({ file: { progress } }: { file: ImportFile }) {
  const known = progress && progress.total > 0;
  return (
    <p className="import-progress">
      {known ? (
        <progress value={progress.done} max={progress.total} aria-label="Tiến độ" />
      ) : (
        <progress aria-label="Tiến độ" />
      )}
    </p>
  );
}

export function workingWords({ progress }: ImportFile): string {
  if (!progress || progress.total === 0) return `Đang thực hiện. ${MEANWHILE}`;
  return `Đang thực hiện: ${number(progress.done)}/${number(progress.total)}. ${MEANWHILE}`;
}
