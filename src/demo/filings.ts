import type { EntityManager } from 'typeorm';
import { addDays } from '../shared/dates.js';
import { bulkInsert, demoId } from './bulk.js';
import type { DemoAccount } from './accounts.js';
import { instant } from './items.js';
import { type Place } from './organisation.js';
import type { Random } from './texts/random.js';
import { DEADLINES, DEMO_YEARS } from './years.js';

const SITUATION =
  'Cấp ủy đã triển khai kế hoạch tới các chi bộ, phân công người phụ trách từng việc đăng ký và kiểm tra trong sinh hoạt chi bộ hằng tháng.';
const WEAKNESSES =
  'Một số việc đăng ký chưa có số liệu ban đầu nên khó so sánh; việc lưu minh chứng ở một vài chi bộ chưa kịp thời.';
const NEXT_STEPS =
  'Bổ sung số liệu ban đầu cho các việc còn thiếu; phân công cấp ủy viên theo dõi từng chi bộ.';

const WORDS = [
  ['leadership', SITUATION],
  ['weaknesses', WEAKNESSES],
  ['next-steps', NEXT_STEPS],
] as const;

interface Sender {
  own: Place;
  secretary: DemoAccount;
}

/** Makes the filings of all years: 2017 finished, 2018 in the middle of the yearly report, 2019 just opened. */
export async function loadFilings(
  tx: EntityManager,
  senders: Sender[],
  accepter: DemoAccount,
  random: Random,
  today: string,
): Promise<void> {
  const made = DEMO_YEARS.flatMap((year) =>
    DEADLINES(year).flatMap(({ kind, due_on }) =>
      senders.map((sender) => filingRow(sender, year, kind, due_on, accepter, random, today)),
    ),
  );
  const rows = made.map(({ row }) => row);
  await bulkInsert(tx, 'filings', rows);
  await bulkInsert(
    tx,
    'filing_paragraphs',
    made
      .filter(({ row, written }) => written && row.kind !== 'registration-list')
      .flatMap(({ row }) => WORDS.map(([heading, words]) => ({ filing_id: row.id, heading, words }))),
  );
  await tx.query(SNAPSHOTS, [today]);
  await bulkInsert(
    tx,
    'history',
    rows.flatMap((row) => historyOf(row, senders, accepter)),
  );
  await bulkInsert(tx, 'filing_extensions', extensions(rows, accepter));
}

type FilingRow = ReturnType<typeof filingRow>['row'];

function filingRow(
  { own, secretary }: Sender,
  year: number,
  kind: string,
  due: string,
  accepter: DemoAccount,
  random: Random,
  today: string,
) {
  const draw = random.next();
  const late = random.chance(0.06);
  const filedOn = addDays(due, late ? random.int(1, 9) : -random.int(0, 14));
  const happened = filedOn <= today && !(year === 2018 && kind === 'half-year' && own.code === 'LHHN');
  const extended = late && year === 2018 && kind === 'half-year' ? addDays(due, 5) : null;
  const state = !happened
    ? 'not-filed'
    : year === 2018 && kind === 'yearly'
      ? draw < 0.25
        ? 'accepted'
        : draw < 0.4
          ? 'returned'
          : 'filed'
      : 'accepted';
  const written = happened || (year === 2018 && kind === 'yearly' && draw < 0.3);
  const row = {
    id: demoId('filing', own.code, year, kind),
    unit_id: own.id,
    year,
    kind,
    state,
    due_on: due,
    extended_until: extended,
    incomplete_reason:
      happened && kind === 'yearly' ? 'Các việc còn lại có thời hạn hoàn thành sau ngày gửi báo cáo' : null,
    first_filed_on: happened ? filedOn : null,
    filed_at: happened ? instant(filedOn, 10) : null,
    filed_by: happened ? secretary.id : null,
    return_reason:
      state === 'returned' ? 'Đề nghị bổ sung số liệu kết quả của các việc đã hoàn thành.' : null,
    accepted_on: state === 'accepted' ? (addDays(filedOn, 2) > today ? today : addDays(filedOn, 2)) : null,
    accepted_by: state === 'accepted' ? accepter.id : null,
    version: 1,
  };
  return { row, written };
}

/** What was sent: the counted items of the unit's subtree; before the assessment none has a result yet. */
const SNAPSHOTS = `
  INSERT INTO filing_versions (id, filing_id, number, filed_on, filed_at, filed_by, words, items)
  SELECT gen_random_uuid(), f.id, 1, f.first_filed_on, f.filed_at, f.filed_by,
         json_build_object('incompleteReason', f.incomplete_reason, 'paragraphs', coalesce(
           (SELECT json_object_agg(p.heading, p.words) FROM filing_paragraphs p WHERE p.filing_id = f.id), '{}')),
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'code', c.code, 'kind', c.kind, 'unitCode', t.code,
                    'state', CASE WHEN f.kind = 'yearly' THEN c.state ELSE 'registered' END, 'content', c.content,
                    'selfResult', CASE WHEN f.kind = 'yearly' THEN c.self_result END,
                    'verifiedResult', CASE WHEN f.kind = 'yearly' AND c.verified_on <= f.first_filed_on THEN c.verified_result END)
                    ORDER BY c.code)
           FROM commitments c JOIN tree t ON t.unit_id = c.unit_id
          WHERE c.year = f.year AND c.registered_on <= f.first_filed_on AND t.path[2] = f.unit_id), '[]')
    FROM filings f, LATERAL (SELECT 1) one
   WHERE f.first_filed_on IS NOT NULL`.replace(
  'INSERT INTO',
  'WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($1::date)) INSERT INTO',
);

function historyOf(row: FilingRow, senders: Sender[], accepter: DemoAccount): Record<string, unknown>[] {
  if (!row.first_filed_on) return [];
  const secretary = senders.find((sender) => sender.own.id === row.unit_id)?.secretary as DemoAccount;
  const entry = (
    action: string,
    day: string,
    hour: number,
    by: DemoAccount,
    from: string,
    to: string,
    reason: string | null,
  ) => ({
    at: instant(day, hour),
    business_date: day,
    account_id: by.id,
    actor_name: by.name,
    subject_type: 'filing',
    subject_id: row.id,
    action,
    from_state: from,
    to_state: to,
    reason,
    changes: {},
  });
  const filed = entry('file', row.first_filed_on, 10, secretary, 'not-filed', 'filed', null);
  if (row.state === 'accepted')
    return [filed, entry('accept', row.accepted_on as string, 15, accepter, 'filed', 'accepted', null)];
  if (row.state === 'returned')
    return [filed, entry('return', row.first_filed_on, 15, accepter, 'filed', 'returned', row.return_reason)];
  return [filed];
}

function extensions(rows: FilingRow[], recorder: DemoAccount): Record<string, unknown>[] {
  return rows
    .filter((row) => row.extended_until !== null)
    .map((row) => ({
      id: demoId('extension', row.id),
      filing_id: row.id,
      until: row.extended_until,
      reason: 'Đơn vị đang kiểm kê số liệu kết quả 6 tháng',
      requested_by: 'Cấp ủy đơn vị',
      granted_by: 'Thường trực Đảng ủy Khối',
      recorded_by: recorder.id,
      at: instant(row.due_on, 9),
    }));
}
