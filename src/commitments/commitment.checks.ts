import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { type PartFacts, partFacts } from '../plans/plan-part.query.js';
import { type PartKind, holdsIn } from '../plans/plan.rules.js';
import { LegalBasis } from '../years/legal-basis.entity.js';
import { YearListItem } from '../years/year-parts.entity.js';
import { Shortcoming } from '../shortcomings/shortcoming.entity.js';
import { POSSIBLE_FROM, SHORTCOMING_STATE_NAMES } from '../shortcomings/shortcoming.flow.js';
import { type ShortcomingScope, shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { CommitmentLegalBasis } from './commitment-parts.entity.js';
import type { CommitmentTextsIn } from './commitment.dto.js';
import type { Commitment } from './commitment.entity.js';
import type { Missing } from './commitment.rules.js';

/** What the checks of drafts need to know, read once for however many there are. */
export interface ChoiceGround {
  /** Codes of the lists, each as `listKey` writes it. */
  listed: ReadonlySet<string>;
  shortcomings: ReadonlyMap<string, Pick<Shortcoming, 'unitId' | 'personId' | 'state'>>;
  legalBases: ReadonlySet<string>;
  planParts: ReadonlyMap<string, PartFacts>;
  /** Where the units at and below those of the shortcomings stand, from the bloc down. */
  paths: ReadonlyMap<string, readonly string[]>;
}

export const listKey = (year: number, list: 'aspect' | 'topic', code: string) => `${year} ${list} ${code}`;

/** Reads what the choices of some drafts of some years are checked against. */
export async function choiceGround(
  tx: EntityManager,
  years: readonly number[],
  inputs: readonly CommitmentTextsIn[],
  today: string,
): Promise<ChoiceGround> {
  const items = await tx.findBy(YearListItem, { year: In([...new Set(years)]) });
  const shortcomingIds = [...new Set(inputs.flatMap(({ shortcomingId }) => shortcomingId ?? []))];
  const basisIds = [...new Set(inputs.flatMap(({ legalBasisIds }) => legalBasisIds ?? []))];
  const partIds = inputs.flatMap((input) =>
    [input.planContentId, input.breakthroughId].flatMap((id) => id ?? []),
  );
  const shortcomings =
    shortcomingIds.length > 0 ? await tx.findBy(Shortcoming, { id: In(shortcomingIds) }) : [];
  const bases = basisIds.length > 0 ? await tx.findBy(LegalBasis, { id: In(basisIds) }) : [];
  return {
    listed: new Set(items.map(({ year, list, code }) => listKey(year, list, code))),
    shortcomings: new Map(shortcomings.map((one) => [one.id, one])),
    legalBases: new Set(bases.map(({ id }) => id)),
    planParts: await partFacts(tx, partIds),
    paths: await pathsBelow(tx, shortcomings, today),
  };
}

async function pathsBelow(
  tx: EntityManager,
  shortcomings: readonly Shortcoming[],
  today: string,
): Promise<Map<string, string[]>> {
  if (shortcomings.length === 0) return new Map();
  const rows = await tx.query<{ id: string; path: string[] }[]>(
    `SELECT unit_id AS id, path FROM unit_places($2) WHERE path && $1::uuid[]`,
    [[...new Set(shortcomings.map(({ unitId }) => unitId))], today],
  );
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** An item, or a draft to be, as the choices look at it. */
type Chooser = Pick<Commitment, 'year' | 'unitId' | 'personId' | 'shortcomingId'>;

/**
 * The first choice outside the lists of the year, or a shortcoming that is not this registrant's or that is done
 * with; null: all are right. What an item had chosen before it keeps.
 */
export function choiceRefusal(
  ground: ChoiceGround,
  scope: ShortcomingScope,
  item: Chooser,
  input: CommitmentTextsIn,
): Problem | null {
  const { year } = item;
  const outside = (list: 'aspect' | 'topic', code: string | null | undefined) =>
    !!code && !ground.listed.has(listKey(year, list, code));
  if (outside('aspect', input.aspect)) return wrongChoice(year, 'aspect');
  if (outside('aspect', input.secondAspect)) return wrongChoice(year, 'secondAspect');
  if (outside('topic', input.topic)) return wrongChoice(year, 'topic');
  const chosen = input.shortcomingId === item.shortcomingId ? null : input.shortcomingId;
  if (chosen && !isTheirs(ground, scope, item, chosen)) return wrongChoice(year, 'shortcomingId');
  const done = doneWith(ground, chosen);
  if (done) return done;
  if (!isInPlan(ground, year, 'content', input.planContentId)) return wrongChoice(year, 'planContentId');
  if (!isInPlan(ground, year, 'breakthrough', input.breakthroughId))
    return wrongChoice(year, 'breakthroughId');
  const known = (input.legalBasisIds ?? []).every((id) => ground.legalBases.has(id));
  return known ? null : wrongChoice(year, 'legalBasisIds');
}

/** Named none, or a part of this kind that the bloc's plan has in the year. */
function isInPlan(
  { planParts }: ChoiceGround,
  year: number,
  kind: PartKind,
  id: string | null | undefined,
): boolean {
  const part = id ? planParts.get(id) : undefined;
  return !id || (part?.kind === kind && holdsIn(part, year));
}

/**
 * A shortcoming of the registrant's unit or of one above it, or of the same person: who chooses may see more, and
 * what one unit is to mend is not told to another.
 */
function isTheirs(
  { shortcomings, paths }: ChoiceGround,
  scope: ShortcomingScope,
  item: Pick<Commitment, 'unitId' | 'personId'>,
  id: string,
): boolean {
  const shortcoming = shortcomings.get(id);
  if (!shortcoming) return false;
  if (shortcoming.personId !== null) return shortcoming.personId === item.personId;
  const { unitId } = shortcoming;
  const within = unitId === item.unitId || !!paths.get(item.unitId)?.includes(unitId);
  return within && scope.ofUnits.includes(unitId);
}

/** A shortcoming that is remedied or no longer followed is not taken up before it is opened again. */
function doneWith(ground: ChoiceGround, id: string | null | undefined): Problem | null {
  const state = id ? ground.shortcomings.get(id)?.state : undefined;
  if (!state || POSSIBLE_FROM.register.includes(state)) return null;
  const values = { state: SHORTCOMING_STATE_NAMES[state] };
  const { code, title: message } = new Problem('shortcoming.done', values);
  return new Problem(code, values, [{ field: 'shortcomingId', code, message }]);
}

/** Refuses what `choiceRefusal` finds. */
export async function checkChoices(
  tx: EntityManager,
  actor: Actor,
  item: Chooser,
  input: CommitmentTextsIn,
  today: string,
): Promise<void> {
  const ground = await choiceGround(tx, [item.year], [input], today);
  const refused = choiceRefusal(ground, shortcomingScope(actor), item, input);
  if (refused) throw refused;
}

/** Replaces the documents that an item names. */
export async function setLegalBases(
  tx: EntityManager,
  commitmentId: string,
  ids: string[] | null,
): Promise<void> {
  await tx.delete(CommitmentLegalBasis, { commitmentId });
  if (ids?.length)
    await tx.insert(
      CommitmentLegalBasis,
      ids.map((legalBasisId) => ({ commitmentId, legalBasisId })),
    );
}

/** What an item lacks, each with its field. */
export function incomplete(missing: readonly Missing[]): Problem {
  const list = missing.map(({ message }) => message).join('; ');
  const details = missing.map(({ field, message }) => ({
    field,
    code: 'value.required',
    message: `Chưa có ${message}.`,
  }));
  return new Problem('commitment.incomplete', { list }, details);
}

/** The day on which a body met to decide: today when it is not told, and never a day to come. */
export function meetingDate(told: string | null | undefined, today: string): string {
  if (!told || told <= today) return told ?? today;
  const message = 'Ngày họp xem xét chưa đến. Đề nghị nhập ngày đã họp.';
  throw new Problem('request.invalid', {}, [{ field: 'meetingDate', code: 'value.bad-date', message }]);
}

function wrongChoice(year: number, field: string): Problem {
  const message = `Giá trị này không có trong danh mục năm ${year}. Đề nghị chọn lại.`;
  return new Problem('value.wrong-choice', { year }, [{ field, code: 'value.wrong-choice', message }]);
}
