import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';
import type { PlanActionPatch } from './plan.dto.js';
import type { Plan } from './plan.entity.js';
import { type PartFacts, partFacts } from './plan-part.query.js';
import { type PartKind, holdsIn, overlap } from './plan.rules.js';

type Spanned = Pick<Plan, 'unitId' | 'personId' | 'fromYear' | 'toYear'>;

/** A head's plan is of a person who heads that unit at some time of the plan. */
export async function refuseNoHead(
  tx: EntityManager,
  { unitId, personId, fromYear, toYear }: Spanned,
): Promise<void> {
  const heads = await tx.query<unknown[]>(
    `SELECT 1 FROM postings WHERE unit_id = $1 AND person_id = $2 AND is_head
        AND valid_from <= make_date($4, 12, 31) AND (valid_to IS NULL OR valid_to > make_date($3, 1, 1)) LIMIT 1`,
    [unitId, personId, fromYear, toYear],
  );
  if (heads.length > 0) return;
  const message = 'Đề nghị chọn người đang giữ chức vụ người đứng đầu của đơn vị này.';
  throw new Problem('plan.not-head', {}, [{ field: 'personId', code: 'value.wrong-choice', message }]);
}

/** The bloc's plan that a plan of these years carries out: the one told, else that of its first year, else the next. */
export async function blocPlanFor(
  tx: EntityManager,
  { blocPlanId, fromYear, toYear }: { blocPlanId?: string | null; fromYear: number; toYear: number },
): Promise<string> {
  const [found] = await tx.query<{ id: string }[]>(
    `SELECT id FROM plans WHERE level = 'bloc' AND ($1::uuid IS NULL OR id = $1)
        AND from_year <= $3 AND to_year >= $2 ORDER BY from_year LIMIT 1`,
    [blocPlanId ?? null, fromYear, toYear],
  );
  if (!found) throw new Problem('plan.no-bloc-plan');
  return found.id;
}

/** Refuses a content or a breakthrough that is not of the bloc's plan of those years. */
export async function refuseParts(
  tx: EntityManager,
  plan: Plan,
  year: number | null,
  { contentId, breakthroughId }: Pick<PlanActionPatch, 'contentId' | 'breakthroughId'>,
): Promise<void> {
  const ids = [contentId, breakthroughId].flatMap((id) => id ?? []);
  const parts = await partFacts(tx, ids);
  const fits = (part: PartFacts | undefined, kind: PartKind) =>
    part?.kind === kind &&
    part.planId === plan.blocPlanId &&
    (year === null ? overlap(part, plan) : holdsIn(part, year));
  const told = year ?? `${plan.fromYear}–${plan.toYear}`;
  if (contentId && !fits(parts.get(contentId), 'content')) throw wrongPart('contentId', told);
  if (breakthroughId && !fits(parts.get(breakthroughId), 'breakthrough'))
    throw wrongPart('breakthroughId', told);
}

function wrongPart(field: string, year: number | string): Problem {
  const message = `Nội dung này không có trong kế hoạch của Đảng ủy Khối năm ${year}. Đề nghị chọn lại.`;
  return new Problem('value.wrong-choice', { year }, [{ field, code: 'value.wrong-choice', message }]);
}
