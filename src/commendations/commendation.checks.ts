import type { EntityManager } from 'typeorm';
import { fold } from '../shared/text.js';
import { lastDayWithin } from '../shared/dates.js';
import type { ProblemDetail } from '../shared/problems.js';
import type { Commendation } from './commendation.entity.js';
import type { CommendationIn } from './commendation.dto.js';

type Whose = Pick<CommendationIn, 'year' | 'unitId' | 'personId' | 'personName'>;
type Named = Pick<Commendation, 'year' | 'unitId' | 'personId' | 'category' | 'optionId' | 'commitmentId'>;

/** The person that is meant, by identity or by the name on the decision: one who served there in that year. */
export async function personOf(
  tx: EntityManager,
  { year, unitId, personId, personName }: Whose,
  today: string,
): Promise<string | ProblemDetail> {
  const found = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT w.id FROM people w
       JOIN postings o ON o.person_id = w.id AND o.valid_from <= make_date($2, 12, 31)
        AND (o.valid_to IS NULL OR o.valid_to > make_date($2, 1, 1))
       JOIN unit_places($3::date) t ON t.unit_id = o.unit_id AND t.path @> ARRAY[$1::uuid]
      WHERE CASE WHEN $4::uuid IS NULL THEN w.search = $5 ELSE w.id = $4 END`,
    [unitId, year, lastDayWithin(year, today), personId ?? null, fold(personName ?? '')],
  );
  if (found.length === 1 && found[0]) return found[0].id;
  const message =
    found.length === 0
      ? 'Không tìm thấy người này trong đơn vị. Đề nghị kiểm tra họ tên và đơn vị công tác.'
      : 'Đơn vị có nhiều người cùng họ tên. Đề nghị chọn chi bộ của người đó, hoặc để cấp ủy đơn vị ghi.';
  return { field: personId ? 'personId' : 'personName', code: 'value.wrong-choice', message };
}

/** What is named and does not fit: an option of another list or year, a commitment of somebody else. */
export async function wrongReferences(
  tx: EntityManager,
  { year, unitId, personId, category, optionId, commitmentId }: Named,
  today: string,
): Promise<ProblemDetail[]> {
  const [fits] = await tx.query<{ option: boolean; commitment: boolean }[]>(
    `SELECT ($1::uuid IS NULL OR EXISTS (SELECT 1 FROM commendation_options o WHERE o.id = $1 AND o.list = $2
               AND o.from_year <= $3 AND coalesce(o.to_year, $3) >= $3)) AS option,
            ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM commitments c
               JOIN unit_places($5::date) t ON t.unit_id = c.unit_id
              WHERE c.id = $4 AND c.counted AND t.path @> ARRAY[$6::uuid]
                AND CASE WHEN $7::uuid IS NULL THEN c.kind = 'collective' ELSE c.person_id = $7 END)) AS commitment`,
    [optionId, category, year, commitmentId, lastDayWithin(year, today), unitId, personId],
  );
  const wrong: ProblemDetail[] = [];
  const add = (field: string, message: string) => wrong.push({ field, code: 'value.wrong-choice', message });
  if (!fits?.option) add('optionId', `Giá trị này không có trong danh mục năm ${year}. Đề nghị chọn lại.`);
  if (!fits?.commitment) {
    add('commitmentId', 'Việc đăng ký này không phải của tập thể, cá nhân được đề nghị. Đề nghị chọn lại.');
  }
  return wrong;
}

/** A model that is hosted elsewhere and was not copied here is nobody's achievement here. */
export async function wrongModel(
  tx: EntityManager,
  { year, unitId, pilotModelId }: Pick<Commendation, 'year' | 'unitId' | 'pilotModelId'>,
  today: string,
): Promise<ProblemDetail[]> {
  if (pilotModelId === null) return [];
  const fits = await tx.query<unknown[]>(
    `SELECT 1 FROM unit_places($3::date) own
       JOIN unit_places($3::date) t ON t.path @> ARRAY[own.unit_id] OR own.path @> ARRAY[t.unit_id]
      WHERE own.unit_id = $1
        AND (t.unit_id = (SELECT m.host_unit_id FROM pilot_models m WHERE m.id = $2)
             OR (t.path @> ARRAY[own.unit_id] AND t.unit_id IN
                 (SELECT k.unit_id FROM pilot_model_copies k WHERE k.pilot_model_id = $2))) LIMIT 1`,
    [unitId, pilotModelId, lastDayWithin(year, today)],
  );
  if (fits.length > 0) return [];
  const message =
    'Mô hình này không do đơn vị hoặc cấp trên của đơn vị chủ trì, tiếp nhận. Đề nghị chọn lại.';
  return [{ field: 'pilotModelId', code: 'value.wrong-choice', message }];
}

/** True when the unit was part of the organisation at some time of the year, or stands today. */
export async function stoodIn(tx: EntityManager, unitId: string, year: number): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM unit_versions WHERE unit_id = $1 AND valid_from <= make_date($2, 12, 31)
        AND (valid_to IS NULL OR valid_to > make_date($2, 1, 1)) LIMIT 1`,
    [unitId, year],
  );
  return rows.length > 0;
}
