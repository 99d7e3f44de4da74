import { demoId } from '../bulk.js';
import { BLOC_ID } from '../organisation.js';
import { Random } from '../texts/random.js';
import { BASIS_IDS } from '../years.js';
import type { UnitOfYear } from './unit-plans.js';

type Kind = 'study' | 'topic-meeting' | 'propaganda';

/** Month and day, kind, topic, and how many of a hundred come. */
const YEARLY: readonly [string, Kind, string, number][] = [
  ['01-25', 'study', 'Học tập, quán triệt chuyên đề năm và kế hoạch của Đảng ủy Khối', 97],
  ['04-12', 'topic-meeting', 'Sinh hoạt chuyên đề: phong cách dân chủ, nói đi đôi với làm', 93],
  ['05-18', 'propaganda', 'Kể chuyện về Bác, giới thiệu việc làm hay của cơ quan', 88],
  ['08-16', 'topic-meeting', 'Sinh hoạt chuyên đề: trách nhiệm nêu gương', 92],
  ['10-19', 'study', 'Học tập nghị quyết Trung ương gắn với việc làm theo Bác', 95],
  ['11-27', 'topic-meeting', 'Sinh hoạt chuyên đề: kiểm điểm việc đã đăng ký', 91],
];

/** Kế hoạch học tập of every unit, with sessions held so far and those to come. */
export function studyRows(units: readonly UnitOfYear[], today: string) {
  const random = new Random(20170125);
  const places = [
    { id: BLOC_ID, members: 380, by: units[0]?.secretary.id ?? null },
    ...units.map(({ own, secretary }) => ({ id: own.id, members: own.unit.members, by: secretary.id })),
  ];
  const years = [2017, 2018];
  return {
    plans: places.flatMap(({ id }) =>
      years.map((year) => ({
        id: demoId('study-plan', id, year),
        unit_id: id,
        year,
        number: null,
        issued_on: `${year}-01-15`,
        aim: 'Toàn thể cán bộ, đảng viên được học chuyên đề năm; mỗi quý có sinh hoạt chuyên đề ở chi bộ.',
        version: 1,
      })),
    ),
    sessions: places.flatMap((place) =>
      years.flatMap((year) =>
        YEARLY.filter(() => random.chance(0.92)).map((session) =>
          sessionRow(place, year, session, today, random),
        ),
      ),
    ),
  };
}

function sessionRow(
  { id, members, by }: { id: string; members: number; by: string | null },
  year: number,
  [day, kind, topic, share]: (typeof YEARLY)[number],
  today: string,
  random: Random,
) {
  const plannedOn = `${year}-${day}`;
  const held = plannedOn <= today;
  const cancelled = held && random.chance(0.015);
  const came = Math.min(members, Math.round((members * (share + random.int(-6, 3))) / 100));
  const happened = held && !cancelled;
  return {
    id: demoId('study-session', id, plannedOn),
    unit_id: id,
    year,
    kind,
    state: cancelled ? 'cancelled' : held ? 'held' : 'planned',
    topic,
    audience:
      id === BLOC_ID ? 'Cấp ủy viên, báo cáo viên các đơn vị' : 'Cán bộ, đảng viên, công chức, viên chức',
    planned_on: plannedOn,
    held_on: happened ? plannedOn : null,
    attended: happened ? Math.max(1, came) : null,
    total: happened ? members : null,
    legal_basis_id: kind === 'study' ? BASIS_IDS['Chỉ thị 05'] : null,
    note: null,
    cancel_reason: cancelled ? 'Trùng thời gian phòng, chống mưa lũ; chuyển sang buổi sau' : null,
    version: 1 + Number(held),
    created_by: by,
    created_at: `${year}-01-16T02:00:00Z`,
  };
}
