import type { EntityManager } from 'typeorm';
import type { DemoAccount } from '../accounts.js';
import { bulkInsert } from '../bulk.js';
import type { DemoItem } from '../items.js';
import { BASIS_IDS } from '../years.js';
import { aidYearRows, decisionRows, giftRows, helpersOf, needRows } from './aid.js';
import { blocPlanRows } from './bloc-plan.js';
import { commendationRows, optionRows } from './commendations.js';
import { communeRows } from './communes.js';
import { inspectionRows } from './inspections.js';
import { programmeRows } from './programmes.js';
import { readingRows } from './readings.js';
import { selfCriticismRows } from './self-criticism.js';
import { studyRows } from './study.js';
import { type UnitOfYear, unitPlanRows } from './unit-plans.js';

/** Who recorded what the Khối keeps. */
export interface Officers {
  reviewer: DemoAccount;
  inspector: DemoAccount;
}

const BASES = [
  'Chỉ thị 05',
  'Nghị quyết Trung ương 4 (khóa XII)',
  'Nghị quyết Trung ương 6 (khóa XII)',
  'Chỉ thị 17',
];

/** The bloc's plan and its lists, which items name. */
export async function loadBlocPlan(tx: EntityManager, { reviewer }: Officers): Promise<void> {
  const rows = blocPlanRows(
    reviewer.id,
    BASES.map((name) => BASIS_IDS[name] as string),
  );
  await bulkInsert(tx, 'plans', rows.plans);
  await bulkInsert(tx, 'plan_parts', rows.parts);
  await bulkInsert(tx, 'plan_legal_bases', rows.bases);
}

/** Everything of the year besides commitments and filings. */
export async function loadYearRound(
  tx: EntityManager,
  units: readonly UnitOfYear[],
  items: readonly DemoItem[],
  { reviewer, inspector }: Officers,
  today: string,
): Promise<void> {
  const plans = unitPlanRows(units);
  await bulkInsert(tx, 'plans', plans.plans);
  await bulkInsert(tx, 'plan_actions', plans.actions);
  await loadModels(tx, reviewer);
  await loadAid(tx, units, reviewer);
  const study = studyRows(units, today);
  await bulkInsert(tx, 'study_plans', study.plans);
  await bulkInsert(tx, 'study_sessions', study.sessions);
  const inspections = inspectionRows(units, inspector.id, today);
  await bulkInsert(tx, 'inspection_programmes', inspections.programmes);
  await bulkInsert(tx, 'inspections', inspections.inspections);
  await bulkInsert(tx, 'inspection_legal_bases', inspections.bases);
  await bulkInsert(tx, 'inspection_findings', inspections.findings);
  await bulkInsert(tx, 'inspection_consequences', inspections.consequences);
  await bulkInsert(tx, 'self_criticism_meetings', selfCriticismRows(units));
  await loadCommendations(tx, units, items, reviewer);
}

async function loadModels(tx: EntityManager, reviewer: DemoAccount): Promise<void> {
  const { readings, copies, copied } = readingRows(reviewer.id);
  await bulkInsert(tx, 'pilot_model_readings', readings);
  await bulkInsert(tx, 'pilot_model_copies', copies);
  await tx.query(`UPDATE pilot_models SET state = 'copied', first_copy_id = $2 WHERE id = $1`, [
    copied.model,
    copied.copy,
  ]);
  const programmes = programmeRows();
  await bulkInsert(tx, 'programmes', programmes.programmes);
  await bulkInsert(tx, 'programme_legal_bases', programmes.bases);
  await bulkInsert(tx, 'programme_participants', programmes.participants);
  await bulkInsert(tx, 'programme_models', programmes.models);
}

async function loadAid(
  tx: EntityManager,
  units: readonly UnitOfYear[],
  reviewer: DemoAccount,
): Promise<void> {
  const helpers = helpersOf(units);
  const communes = communeRows();
  await bulkInsert(tx, 'communes', communes.communes);
  await bulkInsert(tx, 'commune_versions', communes.versions);
  const decisions = decisionRows(helpers, reviewer.id);
  await bulkInsert(tx, 'aid_decisions', decisions.decisions);
  await bulkInsert(tx, 'aid_assignments', decisions.assignments);
  const years = aidYearRows(helpers, reviewer.id);
  await bulkInsert(tx, 'aid_years', years.rows);
  await bulkInsert(tx, 'aid_plan_lines', years.lines);
  await bulkInsert(tx, 'aid_needs', needRows(helpers));
  const gifts = giftRows(helpers);
  await bulkInsert(tx, 'aid_contributions', gifts.contributions);
  await bulkInsert(tx, 'aid_shares', gifts.shares);
}

async function loadCommendations(
  tx: EntityManager,
  units: readonly UnitOfYear[],
  items: readonly DemoItem[],
  reviewer: DemoAccount,
): Promise<void> {
  await bulkInsert(tx, 'commendation_options', optionRows());
  const { commendations, consents, published } = commendationRows(units, items, reviewer.id);
  await bulkInsert(tx, 'commendations', commendations);
  await bulkInsert(tx, 'commendation_consents', consents);
  // An example is published once the agreement is there.
  await tx.query(
    `UPDATE commendations c SET published_on = p."on"
       FROM json_to_recordset($1::json) AS p (id uuid, "on" date) WHERE p.id = c.id`,
    [JSON.stringify(published)],
  );
}
