import { STATES } from '../../src/commitments/commitment.flow.js';
import type { TableOut, TableRowOut, TablesOut } from '../../src/reports/tables.dto.js';
import { type TestApp, must } from './app.js';
import { makeItem } from './items.js';
import {
  type PersonName,
  SHORTCOMING_OF_KBNN,
  type UnitCode,
  type Username,
  accountId,
  unitId,
} from './world.js';

export const PLACES: [UnitCode, PersonName | undefined][] = [
  ['KBNN', undefined],
  ['KBNN', 'Nguyễn Văn Hòa'],
  ['KBNN.CB1', undefined],
  ['KBNN.CB1', 'Hoàng Thị Lan'],
  ['KBNN.CB1', 'Võ Minh Đức'],
  ['KBNN.CB2', 'Đặng Thị Hoa'],
  ['BHXH', 'Hồ Thị Nga'],
];
export const RESULTS = ['exceeded', 'met', 'partly', 'not-met', 'no-evidence'] as const;

/** Seven registrants with an item in each state, in two years; the third unit of the bloc registers nothing. */
export async function fillTables(bloc: TestApp): Promise<void> {
  let n = 0;
  for (const year of [2017, 2018]) {
    for (const [unit, person] of PLACES) {
      for (const state of STATES) {
        n += 1;
        const id = await makeItem(bloc.database, {
          unit,
          person,
          state,
          year,
          aspect: ['tu-tuong', 'dao-duc', null, 'da-bo'][n % 4] ?? null,
          ...(n % 5 === 0 ? { shortcomingId: SHORTCOMING_OF_KBNN } : {}),
          ...(state === 'verified'
            ? { verifiedResult: RESULTS[n % 5], remedy: n % 2 ? 'carried' : 'remedied' }
            : {}),
          ...(state === 'returned' && n % 2
            ? { firstRegisteredAt: new Date(), registeredOn: `${year}-02-20` }
            : {}),
        });
        if (n % 3 === 0) await addEvidence(bloc, id);
      }
    }
  }
  await openFilings(bloc);
}

const addEvidence = (bloc: TestApp, id: string) =>
  bloc.database.query(
    `INSERT INTO attachments (subject_type, subject_id, purpose, file_name, media_type, size, sha256, content, created_by)
     VALUES ('commitment', $1, 'evidence', 'a.pdf', 'application/pdf', 1, '', 'x', $2)`,
    [id, accountId('giupviec.kbnn')],
  );

/** The year 2018 open; one unit has sent its list, one has to complete it, of one none is required. */
async function openFilings(bloc: TestApp): Promise<void> {
  must(200, await bloc.as('quantri').post('/api/years/2018/open'));
  const file = (unit: UnitCode, kind: string, change: string) =>
    bloc.database.query(`UPDATE filings SET ${change} WHERE unit_id = $1 AND kind = $2`, [
      unitId(unit),
      kind,
    ]);
  await file(
    'KBNN',
    'registration-list',
    `state = 'accepted', first_filed_on = '2018-04-05', accepted_on = '2018-04-09'`,
  );
  await file(
    'BHXH',
    'registration-list',
    `state = 'returned', first_filed_on = '2018-04-20', return_reason = 'x'`,
  );
  await file('SDL', 'half-year', `extended_until = '2018-12-01'`);
  await bloc.database.query(
    `INSERT INTO filing_extensions (filing_id, until, reason, granted_by)
       SELECT id, '2018-12-01', 'Đơn vị sắp xếp tổ chức.', 'x' FROM filings WHERE unit_id = $1 AND kind = 'half-year'`,
    [unitId('SDL')],
  );
  await bloc.database.query(`DELETE FROM filings WHERE unit_id = $1 AND kind = 'registration-list'`, [
    unitId('SDL'),
  ]);
}

export const SPAN = 'from=2018&to=2018';

/** The tables as somebody is answered them. */
export const tablesFor = async (bloc: TestApp, username: Username, query = SPAN): Promise<TablesOut> =>
  must(200, await bloc.as(username).get(`/api/reports/tables?${query}`));

export async function tableFor(
  bloc: TestApp,
  username: Username,
  number: number,
  query = SPAN,
): Promise<TableOut> {
  const { tables } = await tablesFor(bloc, username, query);
  return tables.find((one) => one.number === number)!;
}

/** A row by the headings of its columns, with the group before the heading. */
export const named = ({ columns }: TableOut, { cells }: TableRowOut) =>
  Object.fromEntries(
    columns.map(({ heading, group }, place) => [
      group ? `${group}: ${heading}` : heading,
      cells[place]!.value,
    ]),
  );

/** The row of a unit, or the total, by headings. */
export const byUnit = (one: TableOut, unit: string | null) =>
  named(one, unit === null ? one.total : one.rows.find((row) => row.unit === unit)!);
