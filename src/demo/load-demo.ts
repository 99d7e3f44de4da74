import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '../accounts/passwords.js';
import { OFFICE_SETTING, type Office } from '../platform/paper-office.js';
import { type DemoAccount, DEMO_PASSWORD, accountRows, officerAccounts, unitAccounts } from './accounts.js';
import { bulkInsert, demoId } from './bulk.js';
import { loadFilings } from './filings.js';
import { type Cast, type DemoItem, makeItem } from './items.js';
import { DEMO_UNITS, organisationRows, placesOf } from './organisation.js';
import { peopleOf, peopleRows } from './people.js';
import { pilotModelRows } from './pilot-models.js';
import { type UnitOfDemo, planItems } from './plan.js';
import { TextComposer } from './texts/composer.js';
import { Random } from './texts/random.js';
import { followedRows } from './shortcomings.js';
import { historyOf, progressOf, shortcomingOf, shortcomingStepsOf, submissionsOf } from './traces.js';
import { type Officers, loadBlocPlan, loadYearRound } from './year-round/load.js';
import type { UnitOfYear } from './year-round/unit-plans.js';
import { LEGAL_BASES, yearRows } from './years.js';

/** The day that the demo's clock shows. */
export const DEMO_TODAY = '2018-11-20';

const SEED = 20180519;

const OFFICE: Office = {
  superior: 'Đảng bộ tỉnh Nghệ An',
  place: 'Nghệ An',
  reportsTo: 'Ban Thường vụ Tỉnh ủy',
};

/**
 * Fills an empty database with demo data, in one transaction. Refuses a database with accounts: fiction is never
 * mixed with records.
 */
export async function loadDemo(database: DataSource): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await database.transaction(async (tx) => {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM accounts`);
    if (row?.count) throw new Error('Không nạp dữ liệu minh họa vào cơ sở dữ liệu đang dùng thật.');
    const units = DEMO_UNITS.map((unit, index): UnitOfDemo => {
      const places = placesOf(unit);
      return { places, people: peopleOf(places, SEED + index) };
    });
    const accounts = [
      ...officerAccounts(),
      ...units.flatMap(({ places, people }) => unitAccounts(places, people)),
    ];
    await loadOrganisation(tx, units, accounts, passwordHash);
    const random = new Random(SEED);
    const items = makeItems(units, accounts, random);
    const officers = officersOf(accounts);
    await loadBlocPlan(tx, officers);
    await loadItems(tx, items, random);
    const senders = sendersOf(units, accounts);
    await loadRest(tx, senders, officers.reviewer, random);
    await loadYearRound(tx, senders, items, officers, DEMO_TODAY);
    await tx.query(
      `INSERT INTO app_settings (key, value) VALUES ('demo', 'true'), ('member-sign-in', 'true'), ($1, $2::jsonb)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [OFFICE_SETTING, JSON.stringify(OFFICE)],
    );
  });
  await database.query('ANALYZE');
}

async function loadOrganisation(
  tx: EntityManager,
  units: UnitOfDemo[],
  accounts: DemoAccount[],
  passwordHash: string,
): Promise<void> {
  const organisation = organisationRows(units.flatMap(({ places }) => places));
  await bulkInsert(tx, 'units', organisation.units);
  await bulkInsert(tx, 'unit_versions', organisation.versions);
  const people = peopleRows(units.flatMap((unit) => unit.people));
  await bulkInsert(tx, 'people', people.people);
  await bulkInsert(tx, 'postings', people.postings);
  const held = accountRows(accounts, passwordHash);
  await bulkInsert(tx, 'accounts', held.accounts);
  await bulkInsert(tx, 'grants', held.grants);
  await bulkInsert(tx, 'legal_bases', LEGAL_BASES);
  const years = yearRows();
  await bulkInsert(tx, 'years', years.years);
  await bulkInsert(tx, 'year_windows', years.windows);
  await bulkInsert(tx, 'year_deadlines', years.deadlines);
  await bulkInsert(tx, 'year_list_items', years.lists);
}

function makeItems(units: UnitOfDemo[], accounts: DemoAccount[], random: Random): DemoItem[] {
  const at = new Map<string, DemoAccount[]>();
  for (const account of accounts) {
    for (const { unitId } of account.grants) at.set(unitId, [...(at.get(unitId) ?? []), account]);
  }
  const cast: Cast = {
    composer: new TextComposer(SEED, DEMO_UNITS),
    random,
    today: DEMO_TODAY,
    byPerson: new Map(
      accounts.flatMap((account) => (account.personId ? [[account.personId, account] as const] : [])),
    ),
    at,
    numbers: new Map(),
  };
  return planItems(units, random).map((planned) => makeItem(planned, cast));
}

async function loadItems(tx: EntityManager, items: DemoItem[], random: Random): Promise<void> {
  await bulkInsert(tx, 'shortcomings', items.flatMap(shortcomingOf));
  await bulkInsert(
    tx,
    'commitments',
    items.map((item) => item.row),
  );
  await bulkInsert(tx, 'shortcoming_steps', items.flatMap(shortcomingStepsOf));
  await bulkInsert(tx, 'commitment_submissions', items.flatMap(submissionsOf));
  await bulkInsert(
    tx,
    'progress_notes',
    items.flatMap((item) => progressOf(item, random)),
  );
  await bulkInsert(
    tx,
    'history',
    items.flatMap(historyOf).sort((a, b) => (String(a.at) < String(b.at) ? -1 : 1)),
  );
  const bases = items.flatMap((item) => {
    const named =
      item.text.topic === 'kyluat' || item.text.topic === 'cchc'
        ? ['ct17']
        : random.chance(0.2)
          ? ['nqtw4']
          : [];
    return named.map((key) => ({ commitment_id: item.id, legal_basis_id: demoId('legal-basis', key) }));
  });
  await bulkInsert(tx, 'commitment_legal_bases', bases);
  await tx.query(
    `INSERT INTO commitment_numbers (year, unit_id, kind, last)
     SELECT year, unit_id, kind, count(*) FROM commitments GROUP BY 1, 2, 3`,
  );
}

function officersOf(accounts: readonly DemoAccount[]): Officers {
  const named = (username: string) => accounts.find((one) => one.username === username) as DemoAccount;
  return { reviewer: named('tuyengiao'), inspector: named('kiemtra') };
}

/** Each unit with its people, and the account that keeps its book. */
function sendersOf(units: readonly UnitOfDemo[], accounts: readonly DemoAccount[]): UnitOfYear[] {
  return units.map(({ places, people }) => {
    const own = places[0] as UnitOfDemo['places'][number];
    const secretary = accounts.find(
      (account) => account.username === `bithu.${own.code.toLowerCase()}`,
    ) as DemoAccount;
    return { own, people, secretary };
  });
}

async function loadRest(
  tx: EntityManager,
  senders: UnitOfYear[],
  accepter: DemoAccount,
  random: Random,
): Promise<void> {
  await loadFilings(tx, senders, accepter, random, DEMO_TODAY);
  const models = pilotModelRows(accepter.id);
  await bulkInsert(tx, 'pilot_models', models.models);
  await bulkInsert(tx, 'pilot_model_promises', models.promises);
  await bulkInsert(tx, 'pilot_model_legal_bases', models.bases);
  await bulkInsert(tx, 'pilot_model_evaluations', models.evaluations);
  const followed = followedRows(senders.map(({ own }) => own));
  await bulkInsert(tx, 'shortcomings', followed.shortcomings);
  await bulkInsert(tx, 'shortcoming_steps', followed.steps);
}
