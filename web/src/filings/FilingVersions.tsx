import { Collapse } from 'antd';
import { Link } from 'react-router';
import type { FilingDetail, FilingVersion } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date, number } from '../shared/format';
import { KIND_WORDS, NOT_ASSESSED, SELF_RESULT_WORDS, STATE_WORDS, VERIFIED_RESULT_WORDS } from '../words';
import { FilingWords } from './FilingWords';

type FiledItem = FilingVersion['items'][number];

/** What was sent each time: the words and the items as they were then. */
export function FilingVersions({ filing }: { filing: FilingDetail }) {
  if (filing.versions.length === 0) return null;
  const newestFirst = [...filing.versions].sort((a, b) => b.number - a.number);
  return (
    <section className="filing-versions">
      <h2>Các lần gửi</h2>
      <Collapse
        items={newestFirst.map((version) => ({
          key: version.number,
          label: `Lần ${version.number}, ngày ${date(version.filedOn)}${version.filedBy ? `, ${version.filedBy}` : ''} – ${number(version.items.length)} việc`,
          children: (
            <>
              <FilingWords words={version} />
              <SentFigures items={version.items} />
              <DataTable
                caption={`Việc đã gửi lần ${version.number}`}
                columns={COLUMNS}
                rows={version.items}
                rowKey={(item) => item.id}
              />
            </>
          ),
        }))}
      />
    </section>
  );
}

const COLUMNS: Column<FiledItem>[] = [
  { key: 'code', title: 'Mã', cell: (item) => <Link to={`/viec/${item.id}`}>{item.code}</Link> },
  { key: 'content', title: 'Việc làm theo Bác', cell: (item) => item.content ?? '—', card: 'title' },
  { key: 'kind', title: 'Chủ thể', cell: (item) => word(KIND_WORDS, item.kind) },
  { key: 'state', title: 'Trạng thái khi gửi', cell: (item) => word(STATE_WORDS, item.state) },
  { key: 'self', title: 'Tự đánh giá', cell: (item) => word(SELF_RESULT_WORDS, item.selfResult) },
  {
    key: 'verified',
    title: 'Được xác nhận',
    cell: (item) => word(VERIFIED_RESULT_WORDS, item.verifiedResult),
  },
];

function SentFigures({ items }: { items: FiledItem[] }) {
  const count = (fits: (item: FiledItem) => boolean) => number(items.filter(fits).length);
  return (
    <p className="sent-figures">
      Số liệu khi gửi: {count((item) => item.kind === 'collective')} việc của tập thể,{' '}
      {count((item) => item.kind === 'individual')} việc của cá nhân; đã tự đánh giá{' '}
      {count((item) => item.selfResult !== null)}, đã xác nhận kết quả{' '}
      {count((item) => item.verifiedResult !== null)}.
    </p>
  );
}

/** The snapshot holds plain codes of its time; one without a word is shown as it is. */
function word(words: Record<string, string>, code: string | null): string {
  return code === null ? NOT_ASSESSED : (words[code] ?? code);
}
