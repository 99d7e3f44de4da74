import { demoId } from '../bulk.js';
import type { DemoItem } from '../items.js';
import { Random } from '../texts/random.js';
import type { UnitOfYear } from './unit-plans.js';

const OPTIONS: readonly [list: 'form' | 'title', code: string, name: string][] = [
  ['form', 'giay-khen', 'Giấy khen'],
  ['form', 'bang-khen', 'Bằng khen'],
  ['form', 'thu-khen', 'Thư khen'],
  ['title', 'cstd-cs', 'Chiến sĩ thi đua cơ sở'],
  ['title', 'ld-tien-tien', 'Lao động tiên tiến'],
  ['title', 'tt-tien-tien', 'Tập thể lao động tiên tiến'],
];
const optionId = (code: string) => demoId('commendation-option', code);

export const optionRows = () =>
  OPTIONS.map(([list, code, name], position) => ({
    id: optionId(code), list, code, name, position, from_year: 2016, to_year: null, version: 1,
  })); // prettier-ignore

const BLOC = 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh';

/**
 * Biểu dương of May, giấy khen at the end of 2017, and proposals that wait in the autumn of 2018; each for an item
 * whose result was confirmed.
 */
export function commendationRows(
  units: readonly UnitOfYear[],
  items: readonly DemoItem[],
  recordedBy: string,
) {
  const random = new Random(20170519);
  const good = items.filter(
    ({ life }) => life.verifiedResult === 'exceeded' || life.verifiedResult === 'met',
  );
  const of = (year: number, kind: string, count: number) => {
    const all = good.filter((item) => item.year === year && item.kind === kind);
    return Array.from(
      { length: count },
      () => all[Math.floor(random.next() * all.length)] as DemoItem,
    ).filter((item, index, list) => item && list.indexOf(item) === index);
  };
  const rows = [
    ...of(2017, 'collective', 30).map((item) => decided(item, 'form', '2017-12-22')),
    ...of(2017, 'individual', 46).map((item) => decided(item, 'form', '2017-12-22')),
    ...of(2018, 'collective', 14).map((item) => decided(item, 'praise', '2018-11-16')),
    ...of(2018, 'individual', 22).map((item) => decided(item, 'praise', '2018-11-16')),
    ...of(2018, 'collective', 9).map((item) => waiting(item, 'proposed')),
    ...of(2018, 'individual', 12).map((item) => waiting(item, 'considering')),
  ];
  const once = rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
  const secretaryOf = new Map(units.map(({ own, secretary }) => [own.id, secretary.id]));
  const made = once.map(({ top, ...row }) => ({
    ...row,
    created_by: row.state === 'decided' ? recordedBy : (secretaryOf.get(top) ?? recordedBy),
    proposed_by: row.proposed_on ? (secretaryOf.get(top) ?? null) : null,
  }));
  const published = made.filter((row, index) => row.state === 'decided' && index % 5 === 0);
  const consents = published
    .filter(({ subject }) => subject === 'individual')
    .map(({ id, decided_on }) => ({
      id: demoId('consent', id), commendation_id: id, given_on: decided_on, how: 'paper', words: null, recorded_by: recordedBy,
    })); // prettier-ignore
  return {
    commendations: made,
    consents,
    published: published.map(({ id, decided_on }) => ({ id, on: decided_on })),
  };
}

const base = (item: DemoItem, category: 'praise' | 'form') => ({
  id: demoId('commendation', item.id),
  year: item.year,
  unit_id: item.place.id,
  top: item.place.path[1] as string,
  subject: item.kind,
  person_id: item.person?.id ?? null,
  category,
  option_id: category === 'form' ? optionId('giay-khen') : null,
  level: 'bloc',
  achievement: `Kết quả việc đăng ký ${item.code}: ${String(item.row.content).slice(0, 300)}`,
  commitment_id: item.id,
  pilot_model_id: null,
  version: 1,
  created_at: `${item.year}-11-10T02:00:00Z`,
});

const decided = (item: DemoItem, category: 'praise' | 'form', on: string) => ({
  ...base(item, category),
  state: 'decided',
  proposed_on: null as string | null,
  // Numbers of documents stay blank in the demo; a giấy khen needs one, so it says what it is.
  decision_number: category === 'form' ? 'Số minh họa' : null,
  decided_on: on as string | null,
  decided_body: BLOC as string | null,
});

const waiting = (item: DemoItem, state: 'proposed' | 'considering') => ({
  ...base(item, 'form'),
  state: state as string,
  proposed_on: '2018-11-14' as string | null,
  decision_number: null as string | null,
  decided_on: null as string | null,
  decided_body: null as string | null,
});
