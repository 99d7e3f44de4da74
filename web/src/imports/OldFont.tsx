import { Button } from 'antd';
import type { ImportFile } from '../api/types';
import { DataTable } from '../shared/DataTable';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useAnswer } from './queries';

const FONT_NAMES: Record<string, string> = { tcvn3: 'TCVN3', 'windows-1258': 'Windows-1258' };

/** Of a file typed in an old font: what was typed beside what it reads as; the reader decides. */
export function OldFont({ file }: { file: ImportFile }) {
  const answer = useAnswer(file.id);
  if (!file.oldFont) return null;
  const say = (convert: boolean) => answer.mutate({ convert });
  const font = FONT_NAMES[file.oldFont] ?? file.oldFont;
  return (
    <section className="card old-font" aria-labelledby="phong-chu">
      <h3 id="phong-chu">
        Nội dung có thể gõ bằng phông chữ cũ ({font}). Đề nghị đối chiếu bản đã chuyển đổi dưới đây.
      </h3>
      <ProblemAlert error={answer.error} />
      <DataTable
        caption="Đối chiếu nội dung gõ bằng phông chữ cũ"
        columns={[
          { key: 'typed', title: 'Trong tệp', cell: (one) => one.typed },
          { key: 'converted', title: 'Bản chuyển đổi', cell: (one) => one.converted },
        ]}
        rows={file.conversions}
        rowKey={(one) => `${one.typed} ${one.converted}`}
      />
      <p className="page-actions">
        {([true, false] as const).map((convert) => (
          <Button
            key={String(convert)}
            className={file.convert === convert ? 'pressed' : ''}
            aria-pressed={file.convert === convert}
            loading={answer.isPending && answer.variables.convert === convert}
            onClick={() => say(convert)}
          >
            {convert ? 'Dùng bản chuyển đổi' : 'Giữ nguyên'}
          </Button>
        ))}
      </p>
      <p className="muted" role="status">
        {file.convert === null
          ? 'Chưa chọn.'
          : file.convert
            ? 'Đang dùng bản chuyển đổi.'
            : 'Đang giữ nguyên như trong tệp.'}
      </p>
    </section>
  );
}
