import type { DemoAccount } from '../accounts.js';
import { demoId } from '../bulk.js';
import type { Place } from '../organisation.js';
import { splitByWeight } from '../shares.js';
import { Random } from '../texts/random.js';
import { COMMUNES, type DemoCommune } from './communes.js';
import { type Gift, voluntaryGifts, withShares } from './gifts.js';

export interface Helper {
  own: Place;
  secretary: DemoAccount;
  commune: DemoCommune;
}

/** Money given by units in 2017 and 2018 for the task that was assigned to them: 9,8 tỷ đồng, in steps of 100.000. */
export const MONEY = 9_800_000_000;
const STEP = 100_000;
/** Units that help by decision. */
export const ASSIGNED = 51;
const DECISION = demoId('aid-decision', '2021');

/** The ten smallest units are not assigned; the others each help one commune. */
export function helpersOf(units: readonly { own: Place; secretary: DemoAccount }[]): Helper[] {
  const bySize = [...units].sort((a, b) => b.own.unit.members - a.own.unit.members);
  const chosen = new Set(bySize.slice(0, ASSIGNED));
  return units
    .filter((unit) => chosen.has(unit))
    .map((unit, index) => ({ ...unit, commune: COMMUNES[index] as DemoCommune }));
}

/** Number and dates of the two decisions: as cited in the press of the province; who helps whom is invented. */
export function decisionRows(helpers: readonly Helper[], createdBy: string) {
  const decision = (key: string, number: string, on: string, replaces: string | null) => ({
    id: demoId('aid-decision', key),
    number,
    issued_on: on,
    issuer: 'Chủ tịch Ủy ban nhân dân tỉnh',
    subject: 'Phân công cơ quan, đơn vị giúp đỡ xã nghèo',
    effective_from: on,
    replaces_id: replaces,
    created_by: createdBy,
    created_at: `${on}T02:00:00Z`,
  });
  const first = decision('1310', '1310/QĐ-UBND', '2012-04-20', null);
  const assigned = (decisionId: string, from: string, who: readonly Helper[]) =>
    who.map(({ own, commune }) => ({
      id: demoId('aid-assignment', decisionId, own.code),
      decision_id: decisionId,
      unit_id: own.id,
      commune_id: commune.id,
      starts_on: from,
      ends_on: null,
      end_reason: null,
    }));
  return {
    decisions: [first, decision('2021', '2021/QĐ-UBND', '2014-05-13', first.id)],
    assignments: [
      ...assigned(first.id, '2012-04-20', helpers.slice(0, 38)),
      ...assigned(DECISION, '2014-05-13', helpers),
    ],
  };
}

/** Kế hoạch giúp đỡ xã of each year and how far it has come: the yearly report is on its way in the autumn of 2018. */
export function aidYearRows(helpers: readonly Helper[], checkedBy: string) {
  const random = new Random(20140513);
  const made = helpers.flatMap((helper, index) =>
    [2017, 2018].map((year) => {
      const planned = !(year === 2018 && index === 50);
      const reported = planned && (year === 2017 ? index % 25 !== 7 : index % 9 !== 4);
      const checked = reported && (year === 2017 ? index % 25 !== 8 : index % 4 !== 1);
      return aidYear(helper, year, { planned, reported, checked }, checkedBy);
    }),
  );
  const rows = made.filter((row) => row.planned_on !== null);
  const lines = rows.flatMap((row) => [
    { ...line(row.id, 0, 'money', 'Hỗ trợ mô hình sản xuất và sửa chữa trường học'), amount: 1_000_000 * random.int(50, 150) },
    { ...line(row.id, 1, 'work-days', 'Ngày công làm đường, vệ sinh môi trường'), amount: random.int(10, 40) },
  ]); // prettier-ignore
  return { rows, lines };
}

const line = (aidYearId: string, position: number, kind: string, description: string) => ({
  id: demoId('aid-line', aidYearId, position),
  aid_year_id: aidYearId,
  position,
  kind,
  description,
});

function aidYear(
  { own, secretary, commune }: Helper,
  year: number,
  { planned, reported, checked }: { planned: boolean; reported: boolean; checked: boolean },
  checkedBy: string,
) {
  const reportedOn = year === 2017 ? '2017-11-24' : '2018-11-12';
  return {
    id: demoId('aid-year', own.code, year),
    unit_id: own.id,
    commune_id: commune.id,
    year,
    planned_on: planned ? `${year}-02-26` : null,
    plan_words: planned
      ? `Giúp ${commune.name} theo nhu cầu xã đề xuất; mỗi quý một lần làm việc tại xã.`
      : null,
    reported_on: reported ? reportedOn : null,
    report_words: reported ? 'Đã thực hiện các nội dung trong kế hoạch, có biên bản bàn giao với xã.' : null,
    reported_by: reported ? secretary.id : null,
    checked_on: checked ? (year === 2017 ? '2017-12-15' : '2018-11-19') : null,
    checked_with: checked ? 'Văn phòng Ủy ban nhân dân xã' : null,
    check_words: null,
    checked_by: checked ? checkedBy : null,
    version: 1 + Number(reported) + Number(checked),
  };
}

/** What communes asked for, one a commune and year. */
export function needRows(helpers: readonly Helper[]) {
  const asked: [string, string, number | null][] = [
    ['money', 'Hỗ trợ giống và kỹ thuật chăn nuôi cho hộ nghèo', 60_000_000],
    ['house', 'Nhà ở cho hộ nghèo chưa có nhà kiên cố', 1],
    ['goods', 'Sách vở, chăn ấm cho học sinh bán trú', 20_000_000],
  ];
  return helpers.flatMap(({ commune, secretary }, index) =>
    [2017, 2018].map((year) => {
      const [kind, text, amount] = asked[(index + year) % asked.length] as (typeof asked)[number];
      return {
        id: demoId('aid-need', commune.id, year),
        commune_id: commune.id,
        year,
        text,
        kind,
        amount,
        asked_on: `${year}-01-25`,
        source: 'Buổi làm việc với Ủy ban nhân dân xã',
        created_by: secretary.id,
        created_at: `${year}-01-26T02:00:00Z`,
      };
    }),
  );
}

/** Every gift with its shares. Money adds up to `MONEY`; a part of it was given together, some brought from outside. */
export function giftRows(helpers: readonly Helper[]) {
  const random = new Random(20180225);
  const gifts = helpers.flatMap((helper, index) =>
    giftsOf(helper, index, helpers[(index + 1) % helpers.length] as Helper, random),
  );
  const money = gifts.filter(({ kind }) => kind === 'money');
  const parts = splitByWeight(
    MONEY / STEP,
    money.map(({ weight }) => weight),
  );
  money.forEach((gift, index) => (gift.amount = (parts[index] ?? 0) * STEP));
  return withShares([...gifts, ...voluntaryGifts()]);
}

function giftsOf(helper: Helper, index: number, neighbour: Helper, random: Random): Gift[] {
  const { own, commune, secretary } = helper;
  const gift = (year: number, kind: string, monthDay: string, description: string, amount: number, more: Partial<Gift> = {}): Gift => ({
    key: `${own.code}/${year}/${kind}/${monthDay}`,
    year, kind, description, amount, weight: 0, givenOn: `${year}-${monthDay}`, purpose: 'assigned', leadId: own.id,
    communeId: commune.id, place: null, needId: null, promiseId: null, households: null, createdBy: secretary.id,
    withUnitId: null, donor: null, ...more,
  }); // prettier-ignore
  return [2017, 2018].flatMap((year) => [
    gift(year, 'money', '04-18', 'Hỗ trợ mô hình sản xuất cho hộ nghèo', 0, {
      weight: own.unit.members ** 0.6 * random.int(7, 13),
      // What the commune asked for in money, where that was its need.
      needId: (index + year) % 3 === 0 ? demoId('aid-need', commune.id, year) : null,
      households: random.int(4, 25),
      withUnitId: random.chance(0.12) ? neighbour.own.id : null,
      donor: random.chance(0.1) ? 'Nhà tài trợ ngoài đơn vị (minh họa)' : null,
    }),
    ...(random.chance(0.55)
      ? [gift(year, 'money', '09-12', 'Sửa chữa phòng học, công trình nước sạch', 0, { weight: random.int(20, 60) })]
      : []),
    ...(random.chance(0.6)
      ? [gift(year, 'goods', '01-30', 'Quà Tết, chăn ấm và sách vở', 100_000 * random.int(80, 420), { households: random.int(20, 80) })]
      : []),
    ...(random.chance(0.5) ? [gift(year, 'work-days', '07-22', 'Ngày công tình nguyện hè', random.int(8, 60))] : []),
    ...(random.chance(0.12) ? [gift(year, 'house', '10-08', 'Xây nhà cho hộ nghèo', 1, { households: 1 })] : []),
    ...(random.chance(0.08) ? [gift(year, 'child', '05-30', 'Nhận đỡ đầu học sinh nghèo vượt khó', random.int(1, 3))] : []),
  ]); // prettier-ignore
}
