import type { EntityManager } from 'typeorm';
import { type Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { allYearFacts } from '../years/year.query.js';
import { type YearFacts, closedRefusal } from '../years/year.rules.js';
import { type ChoiceGround, choiceGround, choiceRefusal } from './commitment.checks.js';
import type { CommitmentIn, CommitmentTextsIn } from './commitment.dto.js';
import type { Commitment } from './commitment.entity.js';
import { mayRegisterFor, refusal } from './commitment.policy.js';
import { timeRefusal } from './commitment.rules.js';
import { type RegistrantFacts, type RegistrantKey, registrantsOn } from './registrant.query.js';

/** What the checks of drafts need, read once for one or for thousands. */
interface Ground {
  today: string;
  years: Map<number, YearFacts>;
  choices: ChoiceGround;
}

async function groundOf(
  tx: EntityManager,
  years: number[],
  inputs: readonly CommitmentTextsIn[],
  today: string,
): Promise<Ground> {
  return { today, years: await allYearFacts(tx), choices: await choiceGround(tx, years, inputs, today) };
}

/** Whose a draft is: an individual one is of its person. */
export const keyOf = ({ kind, unitId, personId }: CommitmentIn): RegistrantKey => ({
  unitId,
  personId: kind === 'individual' ? (personId ?? null) : null,
});

/** Of each new draft: whose it is, or why it cannot be made. */
export async function newDrafts(
  tx: EntityManager,
  actor: Actor,
  inputs: readonly CommitmentIn[],
  today: string,
): Promise<(RegistrantFacts | Problem)[]> {
  const years = inputs.map(({ year }) => year);
  const ground = await groundOf(tx, years, inputs, today);
  const registrants = await registrantsOn(tx, inputs.map(keyOf), today);
  const scope = shortcomingScope(actor);
  return inputs.map((input) => {
    const key = keyOf(input);
    if (!mayRegisterFor(actor, key.unitId, key.personId)) return new Problem('not-found');
    const refused = yearRefusal(ground, input.year);
    if (refused) return refused;
    if (input.kind === 'individual' && key.personId === null) return missingPerson();
    const registrant = registrants(key);
    if (registrant instanceof Problem) return registrant;
    const draft = { ...key, year: input.year, shortcomingId: null };
    return choiceRefusal(ground.choices, scope, draft, input) ?? registrant;
  });
}

function yearRefusal({ years }: Ground, number: number): Problem | null {
  const year = years.get(number);
  if (!year) return new Problem('year.not-open', { year: number });
  const closed = closedRefusal(year);
  return closed && new Problem(closed.code, closed.values);
}

/** A change of a draft or of a returned item, with the row as it is. */
export interface DraftChange {
  item: Commitment;
  /** Version that was read. */
  version: number;
  fields: CommitmentTextsIn;
}

/** Of each change: why it cannot be made; null when it can. A stale one answers `stale`. */
export async function draftChanges(
  tx: EntityManager,
  actor: Actor,
  changes: readonly DraftChange[],
  today: string,
): Promise<(Problem | 'stale' | null)[]> {
  const years = changes.map(({ item }) => item.year);
  const ground = await groundOf(
    tx,
    years,
    changes.map(({ fields }) => fields),
    today,
  );
  const scope = shortcomingScope(actor);
  return changes.map(({ item, version, fields }) => {
    const refused = refusal('update', actor, { ...item, reviewUnitName: '' });
    if (refused) return new Problem(refused.code, refused.values);
    const year = ground.years.get(item.year);
    if (!year) return new Problem('year.not-open', { year: item.year });
    const late = timeRefusal('update', item, year, today);
    if (late) return new Problem(late.code, late.values);
    if (item.version !== version) return 'stale';
    return choiceRefusal(ground.choices, scope, item, fields);
  });
}

function missingPerson(): Problem {
  const message = 'Chưa có cá nhân đăng ký. Đề nghị đồng chí chọn.';
  return new Problem('request.invalid', {}, [{ field: 'personId', code: 'value.required', message }]);
}
