import type { EntityManager } from 'typeorm';
import type { SheetWords } from '../commitments/commitment.sheet.js';

/** The lists of all years: as words of codes, and as what may be chosen. */
export interface SheetNames {
  words: SheetWords;
  aspects: string[];
  topics: string[];
  planContents: string[];
  breakthroughs: string[];
  legalBases: string[];
}

/** Names as the sheets print them; a code that left its list stands for itself. */
export async function sheetNames(manager: EntityManager): Promise<SheetNames> {
  const items = await manager.query<{ year: number; list: string; code: string; name: string }[]>(
    'SELECT year, list, code, name FROM year_list_items ORDER BY year DESC, position',
  );
  const bases = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, short_name AS name FROM legal_bases ORDER BY issued_on, number',
  );
  const parts = await manager.query<{ kind: string; name: string }[]>(
    'SELECT kind, name FROM plan_parts ORDER BY from_year DESC, position, code',
  );
  const partsOf = (kind: string) => [
    ...new Set(parts.filter((part) => part.kind === kind).map(({ name }) => name)),
  ];
  const key = (year: number, list: string, code: string) => `${year} ${list} ${code}`;
  const byCode = new Map(items.map(({ year, list, code, name }) => [key(year, list, code), name]));
  const byId = new Map(bases.map(({ id, name }) => [id, name]));
  const word = (list: string) => (year: number, code: string) => byCode.get(key(year, list, code)) ?? code;
  const choices = (list: string) => [
    ...new Set(items.filter((item) => item.list === list).map(({ name }) => name)),
  ];
  return {
    words: { aspect: word('aspect'), topic: word('topic'), legalBasis: (id) => byId.get(id) ?? '' },
    aspects: choices('aspect'),
    topics: choices('topic'),
    planContents: partsOf('content'),
    breakthroughs: partsOf('breakthrough'),
    legalBases: bases.map(({ name }) => name),
  };
}
