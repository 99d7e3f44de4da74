import { Button, Input, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Filing, FilingKind } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { RemindBar, RemindButton, RemindPick, useReminding } from '../reminders/RemindBar';
import { remindedWords } from '../reminders/reminded';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { number } from '../shared/format';
import { fold } from '../shared/units';
import { FILING_KIND_WORDS, FILING_STATE_WORDS, LIST_WORDS } from '../words';
import { FilingStateTag, filingDate, shownState } from './FilingStateTag';
import { NARROWING, askedFilings, useNarrowed } from './use-narrowed';

interface UnitRow {
  unitId: string;
  unitCode: string;
  unitName: string;
  filings: Filing[];
}

const KINDS = Object.keys(FILING_KIND_WORDS) as FilingKind[];
/** No filter at all. */
const NOTHING: Record<string, undefined> = Object.fromEntries(
  ['q', 'state', 'kind', 'view', 'source', ...NARROWING].map((name) => [name, undefined]),
);

/** Every unit with its three filings, in the order of the office. */
export function FilingsTable({ filings }: { filings: Filing[] }) {
  const [parameters, setParameters] = useSearchParams();
  const year = useYear();
  const q = parameters.get('q') ?? '';
  const state = parameters.get('state') ?? undefined;
  const kind = parameters.get('kind') ?? undefined;
  const change = (changes: Record<string, string | undefined>) =>
    setParameters(
      (old) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value) old.set(name, value);
          else old.delete(name);
        }
        return old;
      },
      { replace: true },
    );
  const narrowed = useNarrowed(parameters);
  const reminding = useReminding(filings);
  const fits = (filing: Filing) =>
    (narrowed ? narrowed.has(filing.id) : !state || shownState(filing) === state) &&
    (!kind || filing.kind === kind);
  const rows = rowsOf(filings).filter(
    (row) => row.filings.some(fits) && fold(`${row.unitCode} ${row.unitName}`).includes(fold(q.trim())),
  );
  const shownKinds = KINDS.filter(
    (one) => (!kind || one === kind) && filings.some((filing) => filing.kind === one),
  );
  const columns: Column<UnitRow>[] = [
    ...(reminding.overdue.length > 0
      ? [
          {
            key: 'pick',
            title: 'Chọn',
            card: 'plain' as const,
            cell: (row: UnitRow) => <RemindPick filings={row.filings} reminding={reminding} />,
          },
        ]
      : []),
    { key: 'unit', title: 'Đơn vị', cell: (row) => row.unitName, card: 'title' },
    ...shownKinds.map((one) => ({
      key: one,
      title: FILING_KIND_WORDS[one],
      cell: (row: UnitRow) => <FilingCell filing={row.filings.find((filing) => filing.kind === one)} />,
    })),
    ...(reminding.may.length > 0
      ? [
          {
            key: 'remind',
            title: 'Nhắc',
            card: 'plain' as const,
            cell: (row: UnitRow) => <RemindButton filings={row.filings} reminding={reminding} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="filing-filters" role="group" aria-label="Lọc">
        <Input
          type="search"
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị (gõ có dấu hoặc không dấu)"
          value={q}
          onChange={(event) => change({ q: event.target.value })}
          maxLength={100}
        />
        <Select
          aria-label="Loại báo cáo"
          allowClear
          placeholder="Mọi loại báo cáo"
          value={kind}
          onChange={(value: string | undefined) => change({ kind: value })}
          options={KINDS.map((value) => ({ value, label: FILING_KIND_WORDS[value] }))}
        />
        <Select
          aria-label="Trạng thái"
          allowClear
          placeholder="Mọi trạng thái"
          value={state}
          onChange={(value: string | undefined) => change({ ...NOTHING, q, kind, state: value })}
          options={Object.entries(FILING_STATE_WORDS).map(([value, label]) => ({ value, label }))}
        />
        {(q || state || kind) && !narrowed && <Button onClick={() => change(NOTHING)}>Bỏ lọc</Button>}
      </div>
      {narrowed && (
        <FilterLine
          count={`${number(narrowed.size)} báo cáo`}
          asked={{ list: 'filings', filter: askedFilings(parameters, year) }}
          onClear={() => change(NOTHING)}
        />
      )}
      <RemindBar reminding={reminding} />
      <p className="muted" role="status">
        {number(rows.length)} đơn vị, theo thứ tự đơn vị
      </p>
      {rows.length === 0 ? (
        <EmptyState words={LIST_WORDS.noneMatch} />
      ) : (
        <DataTable
          caption="Báo cáo của các đơn vị"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.unitId}
        />
      )}
      {reminding.dialog}
    </>
  );
}

function FilingCell({ filing }: { filing: Filing | undefined }) {
  if (!filing) return <span title="Không thuộc diện gửi">—</span>;
  return (
    <Link to={`/bao-cao/${filing.id}`} className="filing-cell">
      <FilingStateTag filing={filing} />
      <span className="muted">
        {filingDate(filing)}
        {filing.daysLate > 0 && ` · quá thời hạn ${number(filing.daysLate)} ngày`}
        {filing.reminders > 0 && ` · ${remindedWords(filing)}`}
      </span>
    </Link>
  );
}

function rowsOf(filings: Filing[]): UnitRow[] {
  const rows = new Map<string, UnitRow>();
  for (const filing of filings) {
    const { unitId, unitCode, unitName } = filing;
    const row = rows.get(unitId) ?? { unitId, unitCode, unitName, filings: [] };
    row.filings.push(filing);
    rows.set(unitId, row);
  }
  return [...rows.values()];
}
