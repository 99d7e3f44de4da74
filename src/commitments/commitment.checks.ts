import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { LegalBasis } from '../years/legal-basis.entity.js';
import { YearListItem } from '../years/year-parts.entity.js';
import { Shortcoming } from '../shortcomings/shortcoming.entity.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { CommitmentLegalBasis } from './commitment-parts.entity.js';
import type { CommitmentTextsIn } from './commitment.dto.js';
import type { Commitment } from './commitment.entity.js';
import type { Missing } from './commitment.rules.js';

/** Refuses codes outside the lists of the year, and shortcomings that are not this registrant's. */
export async function checkChoices(
  tx: EntityManager,
  actor: Actor,
  item: Pick<Commitment, 'year' | 'unitId' | 'personId'>,
  input: CommitmentTextsIn,
): Promise<void> {
  await checkListed(tx, item.year, 'aspect', 'aspect', input.aspect);
  await checkListed(tx, item.year, 'aspect', 'secondAspect', input.secondAspect);
  await checkListed(tx, item.year, 'topic', 'topic', input.topic);
  if (input.shortcomingId) await checkShortcoming(tx, actor, item, input.shortcomingId);
  if (input.legalBasisIds) await checkLegalBases(tx, item.year, input.legalBasisIds);
}

async function checkListed(
  tx: EntityManager,
  year: number,
  list: 'aspect' | 'topic',
  field: string,
  code: string | null | undefined,
): Promise<void> {
  if (!code || (await tx.existsBy(YearListItem, { year, list, code }))) return;
  throw wrongChoice(year, field);
}

/** A shortcoming of the same unit or of a unit above it, or of the same person, that the actor may see. */
async function checkShortcoming(
  tx: EntityManager,
  actor: Actor,
  item: Pick<Commitment, 'year' | 'unitId' | 'personId'>,
  id: string,
): Promise<void> {
  const shortcoming = await tx.findOneBy(Shortcoming, { id });
  const scope = shortcomingScope(actor);
  const ownPerson = shortcoming?.personId != null && shortcoming.personId === item.personId;
  const ofUnit = shortcoming?.personId == null && scope.ofUnits.includes(shortcoming?.unitId ?? '');
  if (!ownPerson && !ofUnit) throw wrongChoice(item.year, 'shortcomingId');
}

async function checkLegalBases(tx: EntityManager, year: number, ids: string[]): Promise<void> {
  const found = await tx.countBy(LegalBasis, { id: In(ids) });
  if (found !== ids.length) throw wrongChoice(year, 'legalBasisIds');
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
