import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import { setLegalBases } from './commitment.checks.js';
import type { CommitmentIn } from './commitment.dto.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentLegalBasis } from './commitment-parts.entity.js';
import { commitmentScope, isVisible } from './commitment.policy.js';
import { TEXT_FIELDS, commitmentCode, searchText, textsOf, withOneAnswer } from './commitment.rules.js';
import type { DraftChange } from './draft.checks.js';
import type { RegistrantFacts } from './registrant.query.js';

/** Rows that one statement carries; a statement has room for 65.535 values. */
const AT_ONCE = 500;

/** A draft that was checked. */
export interface NewDraft {
  input: CommitmentIn;
  registrant: RegistrantFacts;
  unitId: string;
  personId: string | null;
}

/** Writes new drafts with their codes, in their order. */
export async function insertDrafts(
  tx: EntityManager,
  actor: Actor,
  drafts: readonly NewDraft[],
): Promise<Commitment[]> {
  const numbers = await nextNumbers(tx, drafts);
  const items = drafts.map((draft, index) => itemOf(tx, actor, draft, numbers[index] ?? 1));
  for (let at = 0; at < items.length; at += AT_ONCE)
    await tx.insert(Commitment, items.slice(at, at + AT_ONCE));
  const bases = items.flatMap(({ id }, index) =>
    (drafts[index]?.input.legalBasisIds ?? []).map((legalBasisId) => ({ commitmentId: id, legalBasisId })),
  );
  for (let at = 0; at < bases.length; at += 5000)
    await tx.insert(CommitmentLegalBasis, bases.slice(at, at + 5000));
  return items;
}

function itemOf(
  tx: EntityManager,
  actor: Actor,
  { input, registrant, personId }: NewDraft,
  number: number,
): Commitment {
  const { legalBasisIds: _bases, ...fields } = input;
  const code = commitmentCode(registrant.unit.code, input.year, input.kind, number);
  return tx.create(Commitment, {
    ...withOneAnswer(fields),
    ...registrant.snapshot,
    id: crypto.randomUUID(),
    personId,
    code,
    onBehalf: personId !== null && personId !== actor.personId,
    search: searchText({ ...fields, code }),
    createdBy: actor.accountId,
    updatedBy: actor.accountId,
  });
}

/** The next number of each draft in its unit, year and kind; numbers of removed drafts are not given again. */
async function nextNumbers(tx: EntityManager, drafts: readonly NewDraft[]): Promise<number[]> {
  const next = new Map<string, number>();
  const placeOf = ({ input }: NewDraft) => `${input.year} ${input.unitId} ${input.kind}`;
  // In one order everywhere, so that two at once wait for each other rather than block each other.
  const places = [...grouped(drafts, placeOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [place, group] of places) {
    const { year, unitId, kind } = group[0]!.input;
    const rows = await tx.query<{ last: number }[]>(
      `INSERT INTO commitment_numbers AS n (year, unit_id, kind, last) VALUES ($1, $2, $3, $4)
       ON CONFLICT (year, unit_id, kind) DO UPDATE SET last = n.last + $4 RETURNING last`,
      [year, unitId, kind, group.length],
    );
    next.set(place, (rows[0]?.last ?? group.length) - group.length + 1);
  }
  return drafts.map((draft) => {
    const number = next.get(placeOf(draft)) ?? 1;
    next.set(placeOf(draft), number + 1);
    return number;
  });
}

/** Locks those of some items that the actor sees, in one order. */
export async function lockItems(
  tx: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Commitment>> {
  const items = await tx.find(Commitment, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const scope = commitmentScope(actor);
  return new Map(items.filter((item) => isVisible(scope, item)).map((item) => [item.id, item]));
}

const COLUMNS = [...TEXT_FIELDS, 'scope', 'signedOn'] as const;
const TYPES: Record<string, string> = {
  shortcomingId: 'uuid',
  planContentId: 'uuid',
  breakthroughId: 'uuid',
  deadline: 'date',
  milestoneOn: 'date',
  signedOn: 'date',
};
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Writes changes that were checked: the whole of the texts, so that one statement serves rows that differ in what changes. */
export async function updateDrafts(
  tx: EntityManager,
  actor: Actor,
  changes: readonly DraftChange[],
): Promise<void> {
  const set = COLUMNS.map((name) => `${snake(name)} = r."${name}"`).join(', ');
  const record = COLUMNS.map((name) => `"${name}" ${TYPES[name] ?? 'text'}`).join(', ');
  const rows = changes.map(({ item, fields }) => {
    const { legalBasisIds: _bases, ...change } = withOneAnswer(fields);
    const now = { ...item, ...change };
    return {
      id: item.id,
      ...textsOf(now),
      scope: now.scope,
      signedOn: now.signedOn,
      search: searchText(now),
    };
  });
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.query(
      `UPDATE commitments c SET ${set}, search = r.search, version = c.version + 1, updated_by = $2, updated_at = now()
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, search text, ${record}) WHERE c.id = r.id`,
      [JSON.stringify(rows.slice(at, at + AT_ONCE)), actor.accountId],
    );
  }
  for (const { item, fields } of changes)
    if (fields.legalBasisIds !== undefined) await setLegalBases(tx, item.id, fields.legalBasisIds);
}

/** Deletes items; what belongs to them goes with them. */
export async function removeItems(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(Commitment, [...ids]);
}
