import { Link } from 'react-router';
import type { YearCorrection } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { dayOf } from '../shared/format';
import { CORRECTION_ACT_WORDS } from './words';

const PAGES: Record<string, string> = {
  commitment: '/viec',
  shortcoming: '/han-che',
  filing: '/bao-cao',
};

/** A plan of several years, a model, a unit: no decision has to open it. */
const SHARED = 'Nội dung của nhiều năm, không khóa theo năm';

const COLUMNS: Column<YearCorrection>[] = [
  { key: 'number', title: 'Đính chính', cell: (one) => `Số ${one.number}` },
  { key: 'subject', title: 'Nội dung', card: 'title', cell: (one) => <Subject one={one} /> },
  { key: 'fields', title: 'Thay đổi', card: 'plain', cell: (one) => <Fields one={one} /> },
  {
    key: 'when',
    title: 'Thời gian, căn cứ',
    cell: (one) => (
      <>
        {whenOf(one)}
        <p className="muted">{one.decision ?? (one.shared ? SHARED : 'Không theo quyết định mở lại')}</p>
      </>
    ),
  },
];

/** Đính chính: each row that is not as the book has it, by its number. */
export function Corrections({ items, caption }: { items: readonly YearCorrection[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={items}
      rowKey={(one) => `${one.number} ${one.subjectType} ${one.subjectId}`}
      step={20}
    />
  );
}

function whenOf({ at, lastAt }: YearCorrection): string {
  const [first, last] = [dayOf(at), dayOf(lastAt)];
  return first === last ? first : `${first} – ${last}`;
}

function Subject({ one }: { one: YearCorrection }) {
  const page = one.act === 'remove' ? undefined : PAGES[one.subjectType];
  return (
    <>
      <span className="muted">{CORRECTION_ACT_WORDS[one.act]}: </span>
      {page ? <Link to={`${page}/${one.subjectId}`}>{one.subject}</Link> : one.subject}
    </>
  );
}

function Fields({ one: { fields, act } }: { one: YearCorrection }) {
  return (
    <dl className="changed-fields">
      {fields.map(({ field, label, before, after, masked }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {masked ? (
              <span className="muted">Đã thay đổi (không hiện nội dung của cá nhân)</span>
            ) : (
              <>
                {act !== 'add' && <del>{before || '—'}</del>}
                {act === 'change' && <span aria-hidden="true"> → </span>}
                {act !== 'remove' && <ins>{after || '—'}</ins>}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
