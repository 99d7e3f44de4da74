import { type TestApp, must } from '../support/app.js';
import { type UnitCode, idOf, unitId } from '../support/world.js';

let number = 0;
/** Another number each time, for names that must differ. */
export const fresh = (): number => (number += 1);

export const REASON = { reason: 'Theo đề nghị của đơn vị.' };

export const commune = (change: object = {}) => ({
  name: `Xã Mường Nọc ${fresh()}`,
  district: 'Quế Phong',
  isPoor: true,
  isMountainous: true,
  validFrom: '2010-01-01',
  ...change,
});

export async function newCommune(bloc: TestApp, change: object = {}): Promise<string> {
  return must(201, await bloc.as('tuyengiao').post('/api/aid/communes', commune(change))).id;
}

export const decision = (assignments: [UnitCode, string][], change: object = {}) => ({
  number: `${2000 + fresh()}/QĐ-UBND`,
  issuedOn: '2014-05-13',
  issuer: 'Chủ tịch Ủy ban nhân dân tỉnh',
  subject: 'Phân công giúp đỡ các xã nghèo, xã miền núi',
  effectiveFrom: '2014-05-13',
  assignments: assignments.map(([unit, communeId]) => ({ unitId: unitId(unit), communeId })),
  ...change,
});

/** Assigns communes to units and answers the decision as it was read back. */
export async function assign(bloc: TestApp, assignments: [UnitCode, string][], change: object = {}) {
  return must(201, await bloc.as('tuyengiao').post('/api/aid/decisions', decision(assignments, change)));
}

export const plan = (unit: UnitCode, communeId: string, change: object = {}) => ({
  unitId: unitId(unit),
  communeId,
  year: 2018,
  plannedOn: '2018-02-01',
  planWords: 'Hỗ trợ xây nhà và mô hình chăn nuôi.',
  lines: [
    { kind: 'money', description: 'Hỗ trợ làm nhà', amount: '50000000' },
    { kind: 'work-days', description: 'Làm đường', amount: '12.5' },
  ],
  ...change,
});

export const share = (unit: UnitCode, amount: string) => ({ unitId: unitId(unit), amount });
export const outside = (donorName: string, amount: string) => ({ donorName, amount });

export const gift = (unit: UnitCode, communeId: string | null, change: object = {}) => ({
  givenOn: '2018-05-19',
  purpose: communeId ? 'assigned' : 'voluntary',
  kind: 'money',
  leadUnitId: unitId(unit),
  ...(communeId ? { communeId } : { place: 'Bệnh viện Ung bướu Nghệ An' }),
  description: 'Hỗ trợ hộ nghèo làm nhà',
  shares: [share(unit, '20000000')],
  ...change,
});

/** A plan of a unit in the state that its next step needs, written past all rules; answers its id. */
export async function makePlan(
  bloc: TestApp,
  unit: UnitCode,
  communeId: string,
  state: 'planned' | 'reported' | 'checked' = 'planned',
): Promise<string> {
  const id = idOf(`aid year ${unit} ${communeId}`);
  const [reported, checked] = [state !== 'planned', state === 'checked'];
  await bloc.database.query(`DELETE FROM aid_plan_lines WHERE aid_year_id = $1`, [id]);
  await bloc.database.query(`DELETE FROM aid_years WHERE id = $1`, [id]);
  await bloc.database.query(
    `INSERT INTO aid_years (id, unit_id, commune_id, year, planned_on, plan_words, reported_on, report_words, checked_on, checked_with)
     VALUES ($1, $2, $3, 2018, '2018-02-01', 'x', $4, $5, $6, $7)`,
    [
      id,
      unitId(unit),
      communeId,
      reported ? '2018-11-01' : null,
      reported ? 'x' : null,
      checked ? '2018-11-10' : null,
      checked ? 'Phó Chủ tịch UBND xã' : null,
    ],
  );
  return id;
}
