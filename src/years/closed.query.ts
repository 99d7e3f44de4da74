import type { EntityManager } from 'typeorm';
import { vietnameseDate } from '../shared/dates.js';
import type { YearClosedOut } from './closed.dto.js';

/** The last closing of each closed year of a span, with how many rows were changed since. */
export async function closedYears(
  manager: EntityManager,
  from: number,
  to: number,
): Promise<YearClosedOut[]> {
  return manager.query<YearClosedOut[]>(
    `SELECT b.year, b.number, b.data_until AS "dataUntil",
            b.closed_on AS "closedOn", b.decision_number AS decision, b.hash,
            (SELECT count(*)::int FROM book_changes(b.year)) AS changes
       FROM year_books b
      WHERE b.year BETWEEN $1 AND $2 AND b.number = (SELECT max(l.number) FROM year_books l WHERE l.year = b.year)
      ORDER BY b.year`,
    [from, to],
  );
}

/** Printed instead of the day of the figures, where these are of closed years. */
export const closedNote = ({ dataUntil, closedOn, decision }: YearClosedOut): string =>
  `Số liệu tính đến hết ngày ${vietnameseDate(dataUntil)}; khóa ngày ${vietnameseDate(closedOn)} theo ${decision}`;

/** The same of one year of several. */
export const closedYearNote = (closed: YearClosedOut): string => {
  const note = closedNote(closed);
  return `Năm ${closed.year}: ${note.charAt(0).toLocaleLowerCase('vi')}${note.slice(1)}`;
};

/** What is printed of the day of figures, live or closed. */
export const figuresNote = (asOf: string, closed: YearClosedOut | null): string =>
  closed ? closedNote(closed) : `Số liệu đến ngày ${vietnameseDate(asOf)}`;

/** Number of the decision by which a year was closed last; null: closed without a book. */
export async function closedBy(manager: EntityManager, year: number): Promise<string | null> {
  const [row] = await manager.query<{ decision: string }[]>(
    `SELECT decision_number AS decision FROM year_books WHERE year = $1 ORDER BY number DESC LIMIT 1`,
    [year],
  );
  return row?.decision ?? null;
}
