import type { EntityManager } from 'typeorm';
import { readingFrame } from '../platform/reading-frame.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureDefinition } from './commitment.figures.js';
import type { FigureFrame, UnitCounts } from './figure.query.js';
import { isTallied, mayBeMissing, tallyKey } from './tally.rules.js';

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

const NONE: Tallies = { years: [], books: [] };

/** The closed years whose tallies answer a reader: one who sees every item in them, who reads books. */
export async function talliesFor(
  manager: EntityManager,
  { scope, base }: FigureFrame,
  figures: readonly FigureDefinition[],
): Promise<Tallies> {
  if (readingFrame().source !== 'book' || !isTallied(base)) return NONE;
  const needed = figures.filter(({ filter }) => !mayBeMissing(filter)).map(({ filter }) => tallyKey(filter));
  const books = await manager.query<TalliedBook[]>(
    `SELECT b.id, b.year, f.filters
       FROM year_books b
      CROSS JOIN LATERAL (SELECT array_agg(t.filter ORDER BY t.place) AS filters
                            FROM book_tally_filters t WHERE t.book_id = b.id) f
      WHERE b.year BETWEEN $1 AND $2 AND f.filters @> $3::text[]
        AND b.number = (SELECT max(l.number) FROM year_books l WHERE l.year = b.year)
        AND NOT EXISTS (SELECT 1 FROM book_tallies t
                         WHERE t.book_id = b.id AND t.unit_id <> ALL ($4::uuid[])
                           AND t.place = array_position(f.filters, '{}'))`,
    [base.from ?? 0, base.to ?? 9999, [...new Set([...needed, '{}'])], [...scope.named, ...scope.masked]],
  );
  return { years: books.map(({ year }) => year), books };
}

interface Sum {
  bookId: string;
  top: string | null;
  place: number;
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
  const sums = books.length > 0 ? await readSums(manager, frame, books, 0) : [];
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
  const sums = await readSums(manager, frame, books, rootDepth + 2);
  return books.flatMap((book) => {
    const ofBook = sumsOf(sums, book);
    const tops = [...new Set(ofBook.map(({ top }) => top))];
    return tops.map((top) => {
      const ofTop = ofBook.filter((sum) => sum.top === top);
      const counted = placeOf(book, COUNTED);
      return {
        year: book.year,
        unitId: top,
        own: ofTop.find(({ place }) => place === counted)?.own ?? 0,
        counts: figures.map((figure) => countOf(figure, book, ofTop)),
      };
    });
  });
}

const COUNTED = tallyKey({ counted: true });

const sumsOf = (sums: readonly Sum[], { id }: TalliedBook) => sums.filter(({ bookId }) => bookId === id);
const placeOf = ({ filters }: TalliedBook, key: string) => filters.indexOf(key) + 1;

function countOf({ filter }: FigureDefinition, book: TalliedBook, sums: readonly Sum[]): number {
  if (filter.year !== undefined && filter.year !== book.year) return 0;
  const place = placeOf(book, tallyKey(filter));
  return sums.find((sum) => sum.place === place)?.items ?? 0;
}

/** `level`: where the units of the rows stand in the path of a unit; 0: all units together. */
function readSums(
  manager: EntityManager,
  { base, today }: FigureFrame,
  books: readonly TalliedBook[],
  level: number,
): Promise<Sum[]> {
  const ids = books.map(({ id }) => id);
  if (level === 0 && base.unit === undefined)
    return manager.query<Sum[]>(
      `SELECT t.book_id AS "bookId", NULL AS top, t.place, sum(t.items)::int AS items, 0 AS own
         FROM book_tallies t WHERE t.book_id = ANY ($1::uuid[]) GROUP BY 1, 3`,
      [ids],
    );
  return manager.query<Sum[]>(
    `WITH root AS MATERIALIZED (SELECT unit_of_code($3, $4::date) AS id), places AS MATERIALIZED (
       SELECT b.id AS book_id, p.unit_id, p.path[$5::int] AS top
         FROM year_books b CROSS JOIN LATERAL unit_places(LEAST(make_date(b.year, 12, 31), $2::date)) p
        WHERE b.id = ANY ($1::uuid[])
          AND ($3::text IS NULL OR CASE WHEN $6 THEN p.unit_id = (SELECT id FROM root)
                                        ELSE p.path @> ARRAY[(SELECT id FROM root)] END)
     )
     SELECT t.book_id AS "bookId", p.top, t.place, sum(t.items)::int AS items,
            coalesce(sum(t.items) FILTER (WHERE t.unit_id = p.top), 0)::int AS own
       FROM book_tallies t JOIN places p ON p.book_id = t.book_id AND p.unit_id = t.unit_id
      GROUP BY 1, 2, 3`,
    [ids, today, base.unit ?? null, lastDayWithin(base.to ?? 9999, today), level, base.own ?? false],
  );
}
