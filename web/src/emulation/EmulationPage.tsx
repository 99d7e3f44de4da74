import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { EmulationRow, EmulationSheet } from '../api/types';
import { useYear } from '../app/session';
import { SourceSwitch } from '../closings/SourceSwitch';
import { useSource } from '../closings/use-source';
import { DownloadButton } from '../shared/DownloadButton';
import { EmptyState } from '../shared/EmptyState';
import { FigureLink } from '../shared/FigureLink';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ViewSwitch } from '../shared/ViewSwitch';
import { number } from '../shared/format';
import { useView, viewPart } from '../shared/use-view';
import './emulation.css';

/** Facts of the year for bình xét thi đua: no level, no points, no order of rank. */
export function EmulationPage() {
  const year = useYear();
  const [parameters] = useSearchParams();
  const unit = parameters.get('unit') ?? undefined;
  const { view } = useView();
  const source = useSource(year, year);
  const query = { year, ...(unit ? { unit } : {}), ...viewPart(view), ...source.part };
  const sheet = useQuery({
    queryKey: ['emulation-sheet', query],
    queryFn: () => body(api.GET('/api/reports/emulation-sheet', { params: { query } })),
  });
  const file = (type: string) =>
    `/api/reports/emulation-sheet.${type}?${new URLSearchParams({ ...query, year: String(year) })}`;
  return (
    <Page
      title="Kết quả làm theo Bác phục vụ bình xét thi đua"
      note={
        sheet.data && (
          <>
            {sheet.data.notes.join('. ')} <SourceSwitch from={year} to={year} />
          </>
        )
      }
      actions={
        <>
          <DownloadButton words="Tải bảng Excel" path={file('xlsx')} />
          <DownloadButton words="Tải văn bản Word" path={file('docx')} />
          <DownloadButton words="Tải PDF" path={file('pdf')} />
        </>
      }
    >
      <ViewSwitch />
      <ProblemAlert error={sheet.error} onRetry={() => void sheet.refetch()} />
      {sheet.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {sheet.data?.rows.length === 0 && <EmptyState words="Chưa có nội dung nào." />}
      {sheet.data && sheet.data.rows.length > 0 && <SheetTable sheet={sheet.data} />}
    </Page>
  );
}

function SheetTable({ sheet }: { sheet: EmulationSheet }) {
  const groups = sheet.columns.filter(
    ({ group }, place) => group === null || sheet.columns[place - 1]?.group !== group,
  );
  return (
    <div className="emulation-table" role="region" aria-label="Bảng kết quả" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Đơn vị, cá nhân
            </th>
            {groups.map(({ key, label, group }) =>
              group === null ? (
                <th key={key} rowSpan={2} scope="col">
                  {label}
                </th>
              ) : (
                <th
                  key={key}
                  colSpan={sheet.columns.filter((one) => one.group === group).length}
                  scope="colgroup"
                >
                  {group}
                </th>
              ),
            )}
          </tr>
          <tr>
            {sheet.columns
              .filter(({ group }) => group !== null)
              .map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <SheetRow key={`${row.subject}/${row.personId ?? row.unit}`} row={row} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow({ row, sheet }: { row: EmulationRow; sheet: EmulationSheet }) {
  return (
    <tr className={row.subject}>
      <th scope="row">
        {row.subject === 'unit' ? (
          <Link
            to={`/thi-dua?${new URLSearchParams({ nam: String(sheet.year), unit: row.unit, ...viewPart(sheet.viewOn) })}`}
          >
            {row.name}
          </Link>
        ) : (
          row.name
        )}
      </th>
      {sheet.columns.map(({ key }) => {
        const fact = row.facts.find((one) => one.key === key);
        return (
          <td key={key}>
            {fact ? (
              <FigureLink
                figure={fact}
                nam={sheet.year}
                of={row.name}
                name={`${row.name}, ${fact.label}: ${number(fact.value)}, xem danh sách`}
              />
            ) : (
              '—'
            )}
          </td>
        );
      })}
    </tr>
  );
}
