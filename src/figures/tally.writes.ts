import type { EntityManager } from 'typeorm';
import { Parameters, filterSql } from '../commitments/commitment.filter.js';
import type { CommitmentScope } from '../commitments/commitment.policy.js';
import {
  ALL,
  EXCLUDED,
  type FigureDefinition,
  NOT_COUNTED,
  VERIFIED,
  breakdowns,
} from './commitment.figures.js';
import { listCodes } from './figure.query.js';
import { tableFigures } from './table.figures.js';
import { tallyKey } from './tally.rules.js';

/** Nobody: the filters that are tallied ask for nothing of their reader. */
const NOBODY: CommitmentScope = { personId: null, named: [], collectiveOf: [], masked: [], reviewsFor: [] };

/** Every item, counted or not. */
const ANY: FigureDefinition = { key: 'any', label: '', filter: {} };

/** Keeps with a book what each unit's own items of its year are counted by, as they stand. */
export async function writeTallies(tx: EntityManager, bookId: string, year: number): Promise<void> {
  const filters = [...(await talliedFigures(tx, year)).entries()];
  const keys = filters.map(([key]) => key);
  await tx.query(
    `INSERT INTO book_tally_filters (book_id, place, filter)
     SELECT $1, f.place, f.filter FROM unnest($2::text[]) WITH ORDINALITY f (filter, place)`,
    [bookId, keys],
  );
  const parameters = new Parameters();
  const counts = filters.map(
    ([, { filter }]) => `count(*) FILTER (WHERE ${filterSql(filter, NOBODY, '', parameters)})::int`,
  );
  await tx.query(
    `INSERT INTO book_tallies (book_id, place, unit_id, items)
     SELECT ${parameters.add(bookId)}::uuid, t.place, u.unit_id, t.items
       FROM (SELECT c.unit_id, ARRAY[${counts.join(', ')}] AS counts
               FROM commitments c WHERE c.year = ${parameters.add(year)} GROUP BY 1) u
      CROSS JOIN LATERAL unnest(u.counts) WITH ORDINALITY t (items, place)
      WHERE t.items > 0`,
    parameters.values,
  );
}

async function talliedFigures(tx: EntityManager, year: number): Promise<Map<string, FigureDefinition>> {
  const aspects = await listCodes(tx, 'aspect', year, year);
  const topics = await listCodes(tx, 'topic', year, year);
  const all = [
    ANY,
    ALL,
    VERIFIED,
    NOT_COUNTED,
    ...EXCLUDED,
    ...tableFigures(aspects),
    ...breakdowns(aspects, topics).flatMap(({ parts }) => parts),
  ];
  return new Map(all.map((figure) => [tallyKey(figure.filter), figure]));
}
