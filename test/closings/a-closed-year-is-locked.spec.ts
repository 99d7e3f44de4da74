import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WRITES } from '../support/all-writes.js';
import { type Answer, type TestApp, startApp, told } from '../support/app.js';
import { openAllWindows } from '../support/items.js';
import type { Write } from '../support/writes.js';
import { closeYear } from './closing.js';

/** Years of the sample requests; each is closed before the request is sent. */
const YEARS = [2017, 2018, 2019];
/** Every route that writes is prepared, then asked. */
const MINUTES = 300_000;

/** What the sample requests of a feature put in place before they are sent must be written while years are open. */
describe('a closed year is locked', () => {
  let bloc: TestApp;
  const ready = new Map<string, Write>();
  let before: Map<string, string>;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    // Those of closings themselves and of re-organisations close and open what the others need.
    const routes = Object.keys(WRITES).filter(
      (route) => !/years|reopenings|reorganisations|leaving/.test(route),
    );
    for (const route of routes) ready.set(route, await WRITES[route]!(bloc));
    // What has not begun is closed by no decision: of that year the lock alone is asked.
    await bloc.database.query('UPDATE years SET closed_at = now() WHERE year = 2019');
    for (const year of [2017, 2018]) await closeYear(bloc, year);
    before = await rowsOfYears();
  }, MINUTES);
  afterAll(() => bloc.stop());

  /** Everything that a closed year holds, table by table, without what may still happen to it. */
  async function rowsOfYears(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const year of YEARS) {
      const rows = await bloc.database.query(
        `SELECT r.table_name AS name, r.row_id AS id, (r."row" - t.later_columns)::text AS kept
           FROM book_rows('public', $1) r JOIN book_tables t USING (table_name)
          WHERE t.year_of IS NOT NULL`,
        [year],
      );
      for (const { name, id, kept } of rows) found.set(`${year} ${name} ${id}`, kept);
    }
    return found;
  }

  const send = (route: string, { as, path, body, upload }: Write): Promise<Answer> => {
    const method = route.split(' ')[0]?.toLowerCase() ?? '';
    return upload ? bloc.as(as).upload(path, upload) : bloc.as(as).send(method, path, body);
  };

  test(
    'no request that writes changes a row of it',
    async () => {
      const answers: string[] = [];
      for (const [route, write] of ready) {
        const answer = await send(route, write);
        answers.push(`${route}: ${told(answer)}`);
        expect(`${route} ${answer.status < 500}`).toBe(`${route} true`);
      }
      const after = await rowsOfYears();
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => before.get(key) !== after.get(key),
      );
      // Rows of no single year, such as the plan of a term, are not of a closed year.
      expect(
        changed.filter((key) => !(after.get(key) ?? before.get(key) ?? '').includes('"year": null')),
      ).toEqual([]);
      expect(answers.filter((one) => one.includes('409 year.')).length).toBeGreaterThan(60);
    },
    MINUTES,
  );
});
