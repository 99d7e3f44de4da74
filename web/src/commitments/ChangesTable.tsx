import { useYearSetup } from '../app/session';
import { usePlanParts } from '../plans/queries';
import { date } from '../shared/format';
import { fieldWord } from '../words';

interface ChangesTableProps {
  changes: Record<string, unknown>;
  year: number;
  heads?: [before: string, after: string];
}

/** What changed, both texts side by side. */
export function ChangesTable({ changes, year, heads = ['Trước', 'Nay'] }: ChangesTableProps) {
  const setup = useYearSetup(year);
  const parts = usePlanParts(year);
  const show = (field: string, value: unknown): string => {
    if (typeof value !== 'string' || value === '') return '—';
    if (field === 'shortcomingId') return 'Một hạn chế đã ghi';
    if (field === 'aspect' || field === 'secondAspect')
      return setup?.aspects.find((one) => one.code === value)?.name ?? value;
    if (field === 'planContentId' || field === 'breakthroughId')
      return parts.find((one) => one.id === value)?.name ?? 'Một nội dung của kế hoạch';
    if (field === 'topic') return setup?.topics.find((one) => one.code === value)?.name ?? value;
    return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value;
  };
  const rows = Object.entries(changes).filter(([, pair]) => Array.isArray(pair)) as [
    string,
    [unknown, unknown],
  ][];
  if (rows.length === 0) return null;
  return (
    <div className="changes-box">
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, [before, after]]) => (
            <tr key={field}>
              <th scope="row">{fieldWord(field)}</th>
              <td data-head={heads[0]}>
                <del>{show(field, before)}</del>
              </td>
              <td data-head={heads[1]}>
                <ins>{show(field, after)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
