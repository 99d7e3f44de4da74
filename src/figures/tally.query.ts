import type { EntityManager } from 'typeorm';
import { NONE } from '../commitments/commitment.filter.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureDefinition } from './commitment.figures.js';
import type { FigureFrame, UnitCounts } from './figure.query.js';
import { isTallied, mayBeMissing, tallyKey } from './tally.rules.js';
import { isReadSql } from '../shared/reach.js';

/** A book whose tallies hold all that is asked. */
interface TalliedBook {
  id: string;
  year: number;
  filters: string[];
}

/** Of the closed years of a span what their books have added up already; the others are counted. */
export interface Tallies {
  years: number[];
  books: readonly TalliedBook[];
}

/** Whether this connection reads closed years as their books have them. */
const READS_BOOKS = `'book' = ANY (current_schemas(false))`;

export const NO_TALLIES: Tallies = { years: [], books: [] };

/** The closed years whose tallies answer a reader: one who sees every item in them, who reads books. */
export async function talliesFor(
  manager: EntityManager,
  { scope, base }: FigureFrame,
  figures: readonly FigureDefinition[],
): Promise<Tallies> {
  if (!isTallied(base)) return NO_TALLIES;
  const needed = figures.filter(({ filter }) => !mayBeMissing(filter)).map(({ filter }) => tallyKey(filter));
  const books = await manager.query<TalliedBook[]>(
    `SELECT b.id, b.year, f.filters
       FROM year_books b
      CROSS JOIN LATERAL (SELECT array_agg(t.filter ORDER BY t.place) AS filters
                            FROM book_tally_filters t WHERE t.book_id = b.id) f
      WHERE ${READS_BOOKS} AND b.year BETWEEN $1 AND $2 AND f.filters @> $3::text[]
        AND b.number = (SELECT max(l.number) FROM year_books l WHERE l.year = b.year)
        AND NOT EXISTS (SELECT 1 FROM book_tallies t
                         WHERE t.book_id = b.id AND NOT ${isReadSql('$4', 't.unit_id', 'b.year')}
                           AND t.place = array_position(f.filters, '{}'))`,
    [base.from ?? 0, base.to ?? 9999, [...new Set([...needed, '{}'])], [...scope.named, ...scope.masked]],
  );
  return { years: books.map(({ year }) => year), books };
}

/** The codes of a list by which closed years are tallied, and which years these are. */
export async function bookedCodes(
  manager: EntityManager,
  list: 'aspect' | 'topic',
  from: number,
  to: number,
): Promise<{ years: number[]; codes: string[] }> {
  const rows = await manager.query<{ year: number; code: string | null }[]>(
    `SELECT DISTINCT b.year, f.filter::json ->> $3 AS code
       FROM year_books b JOIN book_tally_filters f ON f.book_id = b.id
      WHERE ${READS_BOOKS} AND b.year BETWEEN $1 AND $2
        AND b.number = (SELECT max(l.number) FROM year_books l WHERE l.year = b.year)`,
    [from, to, list],
  );
  const codes = rows.flatMap(({ code }) => (code === null || code === NONE ? [] : [code]));
  return { years: [...new Set(rows.map(({ year }) => year))], codes };
}

interface Sum {
  bookId: string;
  top: string | null;
  filter: string;
  items: number;
  own: number;
}

/** What each figure counts in the tallied years together. */
export async function sumTallies(
  manager: EntityManager,
  frame: FigureFrame,
  { books }: Tallies,
  figures: readonly FigureDefinition[],
): Promise<number[]> {
  const sums = books.length > 0 ? await readSums(manager, frame, books, 0, keysOf(figures)) : [];
  return figures.map((figure) =>
    books.reduce((all, book) => all + countOf(figure, book, sumsOf(sums, book)), 0),
  );
}

/** The same for each year and each unit one level below a root. */
export async function sumTalliesByUnit(
  manager: EntityManager,
  frame: FigureFrame,
  { books }: Tallies,
  rootDepth: number,
  figures: readonly FigureDefinition[],
): Promise<UnitCounts[]> {
  if (books.length === 0) return [];
  const keys = [...keysOf(figures), COUNTED, EVERY];
  const sums = await readSums(manager, frame, books, rootDepth + 2, keys);
  return books.flatMap((book) => {
    const ofBook = sumsOf(sums, book);
    const tops = [...new Set(ofBook.map(({ top }) => top))];
    return tops.map((top) => {
      const ofTop = ofBook.filter((sum) => sum.top === top);
      return {
        year: book.year,
        unitId: top,
        own: ofTop.find(({ filter }) => filter === COUNTED)?.own ?? 0,
        counts: figures.map((figure) => countOf(figure, book, ofTop)),
      };
    });
  });
}

const COUNTED = tallyKey({ counted: true });
const EVERY = tallyKey({});

const keysOf = (figures: readonly FigureDefinition[]) => figures.map(({ filter }) => tallyKey(filter));
const sumsOf = (sums: readonly Sum[], { id }: TalliedBook) => sums.filter(({ bookId }) => bookId === id);

function countOf({ filter }: FigureDefinition, book: TalliedBook, sums: readonly Sum[]): number {
  if (filter.year !== undefined && filter.year !== book.year) return 0;
  const key = tallyKey(filter);
  return sums.find((sum) => sum.filter === key)?.items ?? 0;
}

/** `level`: where the units of the rows stand in the path of a unit; 0: all units together. */
function readSums(
  manager: EntityManager,
  { base, today }: FigureFrame,
  books: readonly TalliedBook[],
  level: number,
  keys: readonly string[],
): Promise<Sum[]> {
  const ids = books.map(({ id }) => id);
  const asked = [...new Set(keys)];
  if (level === 0 && base.unit === undefined)
    return manager.query<Sum[]>(
      `SELECT t.book_id AS "bookId", NULL AS top, f.filter, sum(t.items)::int AS items, 0 AS own
         FROM book_tally_filters f JOIN book_tallies t ON t.book_id = f.book_id AND t.place = f.place
        WHERE f.book_id = ANY ($1::uuid[]) AND f.filter = ANY ($2::text[]) GROUP BY 1, 3`,
      [ids, asked],
    );
  return manager.query<Sum[]>(
    `WITH root AS MATERIALIZED (SELECT unit_of_code($3, $4::date) AS id), places AS MATERIALIZED (
       SELECT b.id AS book_id, p.unit_id, p.path[$5::int] AS top
         FROM year_books b CROSS JOIN LATERAL unit_places(LEAST(make_date(b.year, 12, 31), $2::date)) p
        WHERE b.id = ANY ($1::uuid[])
          AND ($3::text IS NULL OR CASE WHEN $6 THEN p.unit_id = (SELECT id FROM root)
                                        ELSE p.path @> ARRAY[(SELECT id FROM root)] END)
     ), tallies AS MATERIALIZED (
       SELECT t.book_id, t.unit_id, f.filter, t.items
         FROM book_tally_filters f JOIN book_tallies t ON t.book_id = f.book_id AND t.place = f.place
        WHERE f.book_id = ANY ($1::uuid[]) AND f.filter = ANY ($7::text[])
     )
     SELECT t.book_id AS "bookId", p.top, t.filter, sum(t.items)::int AS items,
            coalesce(sum(t.items) FILTER (WHERE t.unit_id = p.top), 0)::int AS own
       FROM tallies t JOIN places p ON p.book_id = t.book_id AND p.unit_id = t.unit_id
      GROUP BY 1, 2, 3`,
    [ids, today, base.unit ?? null, lastDayWithin(base.to ?? 9999, today), level, base.own ?? false, asked],
  );
}
