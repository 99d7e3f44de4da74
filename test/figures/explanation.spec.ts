import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FIGURE_LISTS, type FigureList } from '../../src/shared/figure.dto.js';
import { PAGING } from '../../src/shared/figure-words.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { SHORTCOMING_OF_LAN, idOf, personId } from '../support/world.js';

interface Parameter {
  name: string;
  schema: { type?: string; format?: string; enum?: string[]; items?: { enum: string[] } };
}

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, { get: { parameters: Parameter[] } }>;
};

/** How the past is read is told apart from what is counted. */
const NO_FIELDS: readonly string[] = [...PAGING, 'view', 'source'];
/** Fields that a list takes together only. */
const TOGETHER: Record<string, string> = {
  own: 'own=true&unit=KBNN',
  followedFrom: 'followedFrom=2017&followedTo=2018',
  followedTo: 'followedFrom=2017&followedTo=2018',
};

const fieldsOf = (list: FigureList): Parameter[] =>
  document.paths[`/api/${list}`]!.get.parameters.filter(({ name }) => !NO_FIELDS.includes(name));

function exampleOf({ name, schema }: Parameter): string[] {
  const codes = schema.enum ?? schema.items?.enum;
  if (codes) return codes;
  if (schema.type === 'boolean') return ['true', 'false'];
  if (name === 'half') return ['1', '2'];
  if (schema.type === 'integer') return ['2018'];
  if (schema.format === 'uuid') return [idOf('nothing')];
  if (schema.format === 'date') return ['2018-06-30'];
  return name === 'unit' ? ['KBNN'] : ['none'];
}

const EVERY = FIGURE_LISTS.flatMap((list) => fieldsOf(list).map((field) => ({ list, field })));
const ROLES = [
  'canbo.kbnn',
  'bithu.kbnn.cb1',
  'bithu.kbnn',
  'tuyengiao',
  'kiemtra',
  'lanhdao',
  'quantri',
] as const;

describe('a figure explains itself', () => {
  let bloc: TestApp;
  const explained = (who: (typeof ROLES)[number], list: FigureList, filter: string) =>
    bloc.as(who).get(`/api/figures/explanation?list=${list}&${filter}`);

  beforeAll(async () => {
    bloc = await startApp();
    await makeItem(bloc.database, { unit: 'KBNN', state: 'registered' });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'submitted' });
    await makeItem(bloc.database, { unit: 'KBNN' });
    await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'verified', person: 'Hoàng Thị Lan' });
  });
  afterAll(() => bloc.stop());

  test('every field of every list of figures is in the table', () => {
    expect(EVERY.length).toBeGreaterThan(90);
  });

  test.each(FIGURE_LISTS)('each field of the filter of %s has words for each of its values', async (list) => {
    const silent: string[] = [];
    for (const field of fieldsOf(list)) {
      for (const value of exampleOf(field)) {
        const year = list === 'filings' && field.name !== 'year' ? '&year=2018' : '';
        const asked = TOGETHER[field.name] ?? `${field.name}=${value}${year}`;
        const { parts } = must(200, await explained('bithu.kbnn', list, asked));
        const names = asked.split('&').map((one) => one.split('=')[0]);
        const words = (parts as { field: string; words: string }[]).filter((part) =>
          names.includes(part.field),
        );
        if (!words.some((part) => part.words.length > 2)) silent.push(`${field.name}=${value}`);
        if (words.some((part) => /undefined|\[object|null/.test(part.words)))
          silent.push(`${field.name}=${value}: ${words.map((part) => part.words).join()}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test('the filter is told in a sentence, in the names of its time', async () => {
    const filter =
      'from=2018&to=2018&kind=collective&unit=KBNN&counted=true&linked=true&aspect=none&verified=none';
    const { sentence, row } = must(200, await explained('bithu.kbnn', 'commitments', filter));
    expect(sentence).toBe(
      'Việc đăng ký năm 2018 của tập thể, Đảng bộ Kho bạc Nhà nước và các đơn vị trực thuộc, đã được xác nhận đăng ký, ' +
        'chưa xác nhận kết quả, chưa phân loại theo nhóm nội dung, gắn với hạn chế sau kiểm điểm',
    );
    expect(row).toBe('việc');
  });

  test('what is not counted is told with why, and each opens its own rows', async () => {
    const asked = await explained('bithu.kbnn', 'commitments', 'from=2018&to=2018&unit=KBNN&counted=true');
    const { rows, excluded } = must(200, asked);
    expect(rows).toBe(2);
    expect(excluded.map(({ words }: { words: string }) => words)).toEqual([
      '1 việc đang soạn',
      '1 việc chờ xem xét',
    ]);
    for (const { figure } of excluded) {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(figure.filter))
        for (const one of [value].flat()) query.append(name, String(one));
      expect(must(200, await bloc.as('bithu.kbnn').get(`/api/commitments?${query.toString()}`)).total).toBe(
        figure.value,
      );
    }
  });

  test('where nothing is left out nothing is said', async () => {
    const { excluded } = must(200, await explained('bithu.kbnn', 'commitments', 'year=2018&unit=KBNN'));
    expect(excluded).toEqual([]);
  });

  test('as of when, from what and in which view it is read', async () => {
    const live = must(200, await explained('lanhdao', 'commitments', 'year=2018'));
    expect(live.asOf).toMatch(/^Số liệu đến \d\d:\d\d ngày 20\/11\/2018$/);
    expect(live.source).toBe('live');
    expect(live.view).toEqual({ on: null, words: 'Theo tổ chức tại thời điểm đó' });
    const later = must(200, await explained('lanhdao', 'commitments', 'year=2018&view=2025-03-01'));
    expect(later.view).toEqual({ on: '2025-03-01', words: 'Quy về đơn vị kế thừa (ngày 1/3/2025)' });
  });

  test('an amount tells what is added up', async () => {
    const gifts = 'from=2018&to=2018&purpose=assigned&kind=money&external=false&unit=KBNN';
    expect(must(200, await explained('lanhdao', 'aid/contributions', gifts)).adds).toBe(
      'Cộng phần của đơn vị trong từng nội dung (đồng), chỉ của đơn vị này và các đơn vị trực thuộc',
    );
    expect(must(200, await explained('lanhdao', 'commitments', 'year=2018')).adds).toBeNull();
  });

  test('a person is named only to who may see the name', async () => {
    const filter = `year=2018&personId=${personId('Hoàng Thị Lan')}`;
    const sentences = async (who: (typeof ROLES)[number]) =>
      must(200, await explained(who, 'commitments', filter)).sentence as string;
    expect(await sentences('bithu.kbnn')).toContain('của đồng chí Hoàng Thị Lan');
    expect(await sentences('canbo.kbnn')).toContain('của đồng chí Hoàng Thị Lan');
    expect(await sentences('lanhdao')).toBe('Việc đăng ký năm 2018 của một cá nhân');
    expect(await sentences('quantri')).toBe('Việc đăng ký năm 2018 của một cá nhân');
  });

  test('the words of a shortcoming are told only to who reads it', async () => {
    const filter = `year=2018&shortcomingId=${SHORTCOMING_OF_LAN}`;
    const seen = must(200, await explained('canbo.kbnn', 'commitments', filter)).sentence;
    expect(seen).toContain('gắn với hạn chế “');
    const hidden = must(200, await explained('lanhdao', 'commitments', filter)).sentence;
    expect(hidden).toBe('Việc đăng ký năm 2018, gắn với một hạn chế');
  });

  test.each(ROLES)('what %s may not list they may not have explained', async (who) => {
    const different: string[] = [];
    for (const list of FIGURE_LISTS) {
      const year = fieldsOf(list).some(({ name }) => name === 'year') ? 'year=2018' : 'from=2018&to=2018';
      for (const filter of [year, `${year}&unit=BHXH`, `${year}&noSuchField=1`]) {
        if (filter.includes('unit=') && !fieldsOf(list).some(({ name }) => name === 'unit')) continue;
        const listed = await bloc.as(who).get(`/api/${list}?${filter}`);
        const answer = await explained(who, list, filter);
        const same =
          told(answer) === told(listed) && (listed.status !== 200 || answer.body.rows === listed.body.total);
        if (!same) different.push(`${list} ${filter}: ${told(listed)}, explained ${told(answer)}`);
      }
    }
    expect(different).toEqual([]);
  });

  test('a list that is not one of figures is refused', async () => {
    expect(told(await bloc.as('lanhdao').get('/api/figures/explanation?list=people'))).toBe(
      '400 request.invalid',
    );
    expect(told(await bloc.as('lanhdao').get('/api/figures/explanation'))).toBe('400 request.invalid');
  });
});
