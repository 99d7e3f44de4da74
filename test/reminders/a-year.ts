import type { TestApp } from '../support/app.js';
import { must } from '../support/app.js';
import { type Wanted, makeItem } from '../support/items.js';

/** Items of 2018 and 2019 that rest or wait since days before 20/11/2018, and some that do not. */
export async function aYear({ database, as }: TestApp): Promise<void> {
  must(200, await as('quantri').post('/api/years/2018/open'));
  const rest = async (since: string, wanted: Wanted): Promise<void> => {
    const at = new Date(`${since}T20:00:00+07:00`);
    const { state = 'draft' } = wanted;
    const times = {
      ...(state === 'draft' ? {} : { submittedAt: at }),
      ...(state.endsWith('returned') ? { returnedAt: at } : {}),
      ...(state === 'self-assessed' ? { selfAssessedAt: at } : {}),
    };
    const id = await makeItem(database, { ...wanted, ...times });
    await database.query(`UPDATE commitments SET updated_at = $2 WHERE id = $1`, [id, at]);
  };
  const lan = { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan' } as const;
  await rest('2018-11-13', { ...lan, year: 2019 });
  await rest('2018-11-14', { ...lan, year: 2019, scope: 'term' });
  await rest('2018-11-10', { unit: 'KBNN.CB1', year: 2019 });
  await rest('2018-11-10', { unit: 'KBNN.CB1', year: 2019, scope: 'supplement' });
  // Registration of 2018 is over: nothing can be done about this one.
  await rest('2018-02-10', { ...lan, year: 2018 });
  await rest('2018-11-16', { ...lan, state: 'assessment-returned' });
  await rest('2018-11-19', { ...lan, state: 'returned' });
  await rest('2018-11-15', { unit: 'KBNN.CB1', state: 'submitted' });
  await rest('2018-11-16', { unit: 'KBNN.CB1', state: 'submitted' });
  await rest('2018-11-01', { unit: 'BHXH', state: 'self-assessed' });
  await rest('2018-03-01', { ...lan, state: 'registered' });
  await rest('2018-03-01', { unit: 'KBNN', state: 'registered' });
}
