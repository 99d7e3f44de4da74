import { Link } from 'react-router';
import type { ImportFile, RowOutcomeKind } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { ProblemAlert } from '../shared/ProblemAlert';
import { moment, number } from '../shared/format';
import { IMPORT_KIND_WORDS, ROW_OUTCOME_WORDS } from '../words';
import { ImportStateTag } from './tags';
import { useImports } from './queries';

const COLUMNS: Column<ImportFile>[] = [
  {
    key: 'file',
    title: 'Tệp',
    card: 'title',
    cell: (file) => <Link to={`/nhap-excel/${file.id}`}>{file.fileName}</Link>,
  },
  { key: 'of', title: 'Nội dung', card: 'plain', cell: placeWords },
  { key: 'state', title: 'Trạng thái', card: 'plain', cell: (file) => <ImportStateTag state={file.state} /> },
  { key: 'counts', title: 'Số dòng', card: 'plain', cell: countWords },
  { key: 'when', title: 'Thời gian', card: 'plain', cell: (file) => moment(file.createdAt) },
];

/** The files that the reader took in before, newest first. */
export function EarlierImports() {
  const { data, error, refetch } = useImports();
  const items = data?.items ?? [];
  if (items.length === 0) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <section className="import-list" aria-labelledby="lan-truoc">
      <h2 id="lan-truoc">Các lần nhập trước</h2>
      <DataTable
        caption="Các lần nhập trước"
        columns={COLUMNS}
        rows={items}
        rowKey={(file) => file.id}
        step={20}
      />
    </section>
  );
}

/** Việc đăng ký năm 2019, KBNN.CB1 */
export function placeWords({ kind, year, unitCode }: ImportFile): string {
  return `${IMPORT_KIND_WORDS[kind]}${year ? ` năm ${year}` : ''}${unitCode ? `, ${unitCode}` : ''}`;
}

/** Ghi mới 2, cần sửa 1 */
export function countWords({ counts }: ImportFile): string {
  const told = (Object.keys(ROW_OUTCOME_WORDS) as RowOutcomeKind[]).filter((outcome) => counts[outcome] > 0);
  const words = told.map((outcome) => `${ROW_OUTCOME_WORDS[outcome]} ${number(counts[outcome])}`);
  return words
    .map((one, index) => (index === 0 ? one : one.charAt(0).toLocaleLowerCase('vi') + one.slice(1)))
    .join(', ');
}
