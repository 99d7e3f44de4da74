import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { PDF } from '../support/files.js';
import { makeItem } from '../support/items.js';
import { DAY, begun, event } from '../support/reorganisations.js';
import { TODAY, unitId } from '../support/world.js';

let bloc: TestApp;
beforeAll(async () => void (bloc = await startApp()));
afterAll(() => bloc.stop());

const record = async (...args: Parameters<typeof event>) =>
  must(201, await bloc.as('quantri').post('/api/reorganisations', event(...args)));
const newUnit = ({ units }: { units: { part: string; unitId: string }[] }) =>
  units.find(({ part }) => part === 'begun')!.unitId;
const onlySuccessor = { below: [], heirs: [], grants: [] };

describe('a unit that leaves and comes back', () => {
  test('keeps its identity, its cells, its secretary and its work; who is at the bloc loses and regains it', async () => {
    const id = await makeItem(bloc.database, { unit: 'SDL', state: 'registered' });
    const read = (username: 'tuyengiao' | 'bithu.sdl') => bloc.as(username).get(`/api/commitments/${id}`);
    const out = await record('transfer-out', {
      effectiveOn: '2018-06-01',
      unitIds: [unitId('SDL')],
      newUnits: [begun('NGOAI', 'other')],
    });
    expect(out.units[0]).toMatchObject({
      part: 'moved',
      before: { parent: { code: 'DUK' } },
      after: { parent: { code: 'NGOAI' } },
    });
    must(200, await read('bithu.sdl'));
    const back = await record('transfer-in', {
      effectiveOn: '2018-09-01',
      unitIds: [unitId('SDL')],
      newUnits: [],
    });
    expect(back.units).toMatchObject([
      { unitId: unitId('SDL'), part: 'moved', after: { parent: { code: 'DUK' } } },
    ]);
    must(200, await read('bithu.sdl'));
    must(200, await read('tuyengiao'));
    bloc.clock.setToday('2018-07-01');
    must(200, await read('bithu.sdl'));
    bloc.clock.setToday(TODAY);
  });
});

describe('one event after the other', () => {
  test('who stands for a unit stands for all that it took over, however many steps ago', async () => {
    const item = await makeItem(bloc.database, { unit: 'BHXH.CB1', state: 'registered' });
    const first = await record('merge-new', {
      effectiveOn: '2018-07-01',
      unitIds: [unitId('BHXH.CB1'), unitId('KBNN.CB2')],
      newUnits: [begun('CHUNG', 'cell', { parent: unitId('KBNN') })],
    });
    await record('merge-into', {
      effectiveOn: '2018-08-01',
      unitIds: [newUnit(first)],
      successorIds: [unitId('KBNN.CB1')],
      names: [],
    });
    const { grants } = must(200, await bloc.as('bithu.kbnn.cb1').get('/api/me'));
    expect(grants).toMatchObject([{ role: 'secretary', unitCode: 'KBNN.CB1' }]);
    const { can } = must(200, await bloc.as('bithu.kbnn.cb1').get(`/api/commitments/${item}`));
    expect(can).toContain('assess');
    // It was sent to BHXH, whose secretary goes on reviewing it and no longer writes it.
    const reviewer = must(200, await bloc.as('bithu.bhxh').get(`/api/commitments/${item}`));
    expect(reviewer.can).not.toContain('assess');
  });
});

describe('a division that leaves the work to nobody', () => {
  test('gives no successor rights over it, and the bloc still reads it', async () => {
    const item = await makeItem(bloc.database, { unit: 'SDL', state: 'registered' });
    const { id } = await record('divide', {
      ...onlySuccessor,
      effectiveOn: '2018-11-01',
      unitIds: [unitId('SDL')],
      newUnits: [begun('SDL1', 'base-cell'), begun('SDL2', 'base-cell')],
    });
    const { grants, works, links } = must(200, await bloc.as('quantri').get(`/api/reorganisations/${id}`));
    expect(grants).toMatchObject([{ username: 'bithu.sdl', to: null }]);
    expect(works.find((work: { id: string }) => work.id === item)).toMatchObject({ heir: null });
    expect(links.map(({ takesWork }: { takesWork: boolean }) => takesWork)).toEqual([false, false]);
    must(200, await bloc.as('tuyengiao').get(`/api/commitments/${item}`));
    const hand = { works: [{ type: 'commitment', id: item, outcome: 'handed' }] };
    const refused = await bloc.as('quantri').post(`/api/reorganisations/${id}/works`, hand);
    expect(refused.body.details).toMatchObject([
      { field: 'works.0.outcome', code: 'reorganisation.no-heir' },
    ]);
    const end = {
      works: [{ type: 'commitment', id: item, outcome: 'ended', reason: 'Nhiệm vụ không còn.' }],
    };
    must(200, await bloc.as('quantri').post(`/api/reorganisations/${id}/works`, end));
    // What was ended so is told apart, and nobody is reminded of it.
    const ids = async (setAside: boolean) =>
      must(200, await bloc.as('tuyengiao').get(`/api/commitments?setAside=${setAside}`)).items.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids(true)).toEqual([item]);
    expect(await ids(false)).not.toContain(item);
  });
});

describe('a bloc that ends', () => {
  test('roles at it end on the day; those that go on do so at its successors; the decision can be read', async () => {
    const body = event('end');
    const below = (body as unknown as { below: { unitId: string }[] }).below.filter(
      (one) => one.unitId !== unitId('SDL'),
    );
    const others = (await bloc.database.query(
      `SELECT unit_id AS "unitId" FROM unit_tree($1) WHERE code IN ('SDL1', 'SDL2')`,
      [DAY],
    )) as { unitId: string }[];
    const { id, withoutGrant } = await record('end', {
      below: [...below, ...others.map((one) => ({ ...one, to: 'DBUB' }))],
    });
    expect(withoutGrant.map(({ username }: { username: string }) => username)).toEqual(
      ['bithu.sdl', 'kiemtra', 'tuyengiao', 'tuyengiao2'].filter((username) => username !== 'bithu.sdl'),
    );
    const file = { name: 'Quyết định.pdf', bytes: PDF };
    const { id: fileId } = must(
      201,
      await bloc.as('quantri').upload(`/api/reorganisations/${id}/files`, file),
    );
    const kbnn = await makeItem(bloc.database, { unit: 'KBNN', state: 'registered' });

    bloc.clock.setToday(DAY);
    expect(told(await bloc.as('tuyengiao').get(`/api/commitments/${kbnn}`))).toBe('404 not-found');
    must(200, await bloc.as('lanhdao').get(`/api/commitments/${kbnn}`));
    const { grants } = must(200, await bloc.as('quantri').get('/api/me'));
    expect(grants).toMatchObject([{ role: 'administrator', unitCode: 'DBUB', atBloc: true }]);
    must(200, await bloc.as('lanhdao').get(`/api/reorganisations/${id}`));
    must(200, await bloc.as('bithu.kbnn').get(`/api/reorganisations/${id}/files/${fileId}`));
    expect(told(await bloc.as('tuyengiao').get(`/api/reorganisations/${id}`))).toBe('404 not-found');
    bloc.clock.setToday(TODAY);
  });

  test('what a request reads of places is what every list reads by successors', async () => {
    for (const day of ['2018-06-15', TODAY, DAY]) {
      const [row] = await bloc.database.query(
        `SELECT count(*)::int AS n, count(b.unit_id)::int AS same
           FROM unit_places_by($1) b FULL JOIN unit_reach($1) r
             ON r.unit_id = b.unit_id AND r.depth = b.depth AND r.path = b.path`,
        [day],
      );
      expect(row.same).toBe(row.n);
      expect(row.n).toBeGreaterThan(10);
    }
  });
});
