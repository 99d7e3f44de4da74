import type { EntityManager } from 'typeorm';
import type { NamedKind } from '../shared/figure-words.js';
import { unitByCode } from '../units/unit.query.js';

/** When names are looked at: codes of lists and units have those of their time. */
export interface NameTime {
  /** Last year of the filter; null: none is named. */
  to: number | null;
  /** Its last day, or today. */
  on: string;
}

/** Names of the time of a filter. */
const OF_THEIR_TIME: Partial<Record<NamedKind, string>> = {
  aspect: listName('aspect'),
  topic: listName('topic'),
  commune: `SELECT name || ', ' || district AS name FROM commune_versions
             WHERE commune_id::text = $1 AND extract(year FROM valid_from) <= coalesce($2::int, 9999)
             ORDER BY valid_from DESC LIMIT 1`,
};

/** Names that everybody who reads the list may read. */
const ALWAYS: Partial<Record<NamedKind, string>> = {
  content: `SELECT name FROM plan_parts WHERE id::text = $1`,
  breakthrough: `SELECT name FROM plan_parts WHERE id::text = $1`,
  programme: `SELECT short_name AS name FROM programmes WHERE id::text = $1`,
};

/** What only those may read who see a row of it. */
const OF_ROWS: Partial<Record<NamedKind, string>> = {
  person: `SELECT name FROM people WHERE id::text = $1`,
  need: `SELECT text AS name FROM aid_needs WHERE id::text = $1`,
  'inspection-programme': `SELECT name FROM inspection_programmes WHERE id::text = $1`,
};

function listName(list: 'aspect' | 'topic'): string {
  return `SELECT name FROM year_list_items WHERE list = '${list}' AND code = $1 AND year <= coalesce($2::int, 9999)
           ORDER BY year DESC LIMIT 1`;
}

/** The name that a code or an identifier stands for, or null. `seesRows`: the reader's list has a row of it. */
export async function nameOn(
  manager: EntityManager,
  kind: NamedKind,
  value: string,
  { to, on }: NameTime,
  seesRows: boolean,
): Promise<string | null> {
  if (kind === 'unit') return (await unitByCode(manager, value, on))?.partyName ?? null;
  const dated = OF_THEIR_TIME[kind];
  if (dated) return first(await manager.query<{ name: string }[]>(dated, [value, to]));
  const known = ALWAYS[kind] ?? (seesRows ? OF_ROWS[kind] : undefined);
  if (known) return first(await manager.query<{ name: string }[]>(known, [value]));
  return null;
}

const first = (rows: { name: string }[]): string | null => rows[0]?.name ?? null;
