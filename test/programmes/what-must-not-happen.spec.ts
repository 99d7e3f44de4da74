import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProgrammeFigures } from '../../src/programmes/programme-figures.service.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { participantIn, programmeIn } from './covered.js';

describe('what must not happen to a programme', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const keeper = () => bloc.as('tuyengiao');
  const joined = async (startedOn: string, validFrom: string) => {
    const { id } = must(201, await keeper().post('/api/programmes', { ...programmeIn(), startedOn }));
    const join = { ...participantIn('KBNN'), validFrom };
    return must(201, await keeper().post(`/api/programmes/${id}/participants`, join));
  };
  const edit = (id: string, version: number, dates: object) =>
    keeper().patch(`/api/programmes/${id}`, { version, ...dates });

  test('nobody takes part in a programme after its last day, in no list and no figure', async () => {
    const { id, version } = await joined('2016-01-01', '2016-06-01');
    const ended = must(200, await edit(id, version, { endedOn: '2016-12-31' }));
    expect(ended.participants).toBe(0);
    const figures = bloc.app.get(ProgrammeFigures);
    const inYear = async (year: number) => {
      const span = `from=${year}&to=${year}&programme=${id}`;
      const { total } = must(200, await bloc.as('lanhdao').get(`/api/programmes/participants?${span}`));
      const [all] = await figures.figures(actor('lanhdao'), { from: year, to: year, unit: null });
      return [total, all!.value];
    };
    expect([await inYear(2016), await inYear(2017)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('the days of a programme leave out no unit that joined; what was entered by mistake does not count', async () => {
    const { id, version, taking } = await joined('2016-01-01', '2016-06-01');
    for (const dates of [{ startedOn: '2018-01-01' }, { endedOn: '2016-05-31' }]) {
      const answer = await edit(id, version, dates);
      expect(told(answer)).toBe('409 programme.leaves-out');
      expect(answer.body.title).toContain('1/6/2016');
    }
    must(200, await edit(id, version, { startedOn: '2016-06-01' }));
    const mistake = { validTo: '2016-06-01', reason: 'Ghi nhầm đơn vị.' };
    must(200, await keeper().post(`/api/programmes/participants/${taking[0].id}/end`, mistake));
    must(200, await edit(id, version + 2, { startedOn: '2018-01-01' }));
  });

  test('a unit ends on a day that has come and on which the programme ran', async () => {
    const { id, version, taking } = await joined('2016-01-01', '2016-06-01');
    const end = (validTo: string) =>
      keeper().post(`/api/programmes/participants/${taking[0].id}/end`, { validTo, reason: 'Kết thúc.' });
    expect(told(await end('2199-01-01'))).toBe('422 programme.end-late');
    expect(told(await end('2018-11-22'))).toBe('422 programme.end-late');
    must(200, await edit(id, version, { endedOn: '2016-12-31' }));
    expect(told(await end('2017-01-02'))).toBe('422 programme.end-late');
    expect(must(200, await end('2017-01-01')).taking[0].validTo).toBe('2017-01-01');
  });
});
