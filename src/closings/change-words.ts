import { AID_STATE_NAMES } from '../aid/aid.flow.js';
import { COMMENDATION_STATE_NAMES } from '../commendations/commendation.flow.js';
import { STATE_NAMES, VERIFIED_NAMES } from '../commitments/commitment.flow.js';
import { FILING_STATE_NAMES } from '../filings/filing.flow.js';
import { INSPECTION_STATE_NAMES } from '../inspections/inspection.flow.js';
import { dateInVietNam } from '../shared/clock.js';
import { isDate, vietnameseDate } from '../shared/dates.js';
import { FIELD_LABELS } from '../shared/field-labels.js';
import { SESSION_STATE_NAMES } from '../study/study.flow.js';
import type { Row } from './change.query.js';
import type { ChangedFieldOut } from './closing.dto.js';

interface TableWords {
  /** What its rows are called, and their type in history and routes. */
  label: string;
  type: string;
}

const WORDS: Record<string, [label: string, type: string]> = {
  commitments: ['Việc đăng ký', 'commitment'],
  commitment_submissions: ['Nội dung đã gửi của việc đăng ký', 'commitment'],
  commitment_legal_bases: ['Căn cứ của việc đăng ký', 'commitment'],
  progress_notes: ['Ghi chú tiến độ', 'commitment'],
  attachments: ['Tệp đính kèm', 'attachment'],
  shortcomings: ['Hạn chế sau kiểm điểm', 'shortcoming'],
  shortcoming_steps: ['Bước theo dõi hạn chế', 'shortcoming'],
  filings: ['Báo cáo của đơn vị', 'filing'],
  filing_versions: ['Bản báo cáo đã gửi', 'filing'],
  filing_extensions: ['Gia hạn báo cáo', 'filing'],
  filing_paragraphs: ['Phần lời của báo cáo', 'filing'],
  filing_comments: ['Góp ý báo cáo', 'filing'],
  filing_reminders: ['Nhắc báo cáo', 'filing'],
  self_criticism_meetings: ['Sinh hoạt tự phê bình và phê bình', 'self-criticism-meeting'],
  plan_actions: ['Việc của kế hoạch', 'plan-action'],
  pilot_model_readings: ['Số liệu của mô hình', 'pilot-model'],
  pilot_model_evaluations: ['Đánh giá mô hình', 'pilot-model'],
  pilot_model_copies: ['Nhân rộng mô hình', 'pilot-model'],
  aid_years: ['Kế hoạch giúp đỡ xã', 'aid-year'],
  aid_plan_lines: ['Dòng kế hoạch giúp đỡ xã', 'aid-year'],
  aid_needs: ['Nhu cầu của xã', 'aid-need'],
  aid_contributions: ['Kết quả giúp đỡ', 'aid-contribution'],
  aid_shares: ['Phần của đơn vị trong kết quả giúp đỡ', 'aid-contribution'],
  study_plans: ['Kế hoạch học tập', 'study-plan'],
  study_sessions: ['Buổi học tập, sinh hoạt', 'study-session'],
  inspection_programmes: ['Chương trình kiểm tra, giám sát', 'inspection-programme'],
  inspections: ['Cuộc kiểm tra, giám sát', 'inspection'],
  inspection_legal_bases: ['Căn cứ của cuộc kiểm tra', 'inspection'],
  inspection_findings: ['Nội dung được chỉ ra khi kiểm tra', 'inspection'],
  inspection_consequences: ['Hướng xử lý đã công bố', 'inspection'],
  commendations: ['Biểu dương, khen thưởng', 'commendation'],
  plans: ['Kế hoạch', 'plan'],
  plan_legal_bases: ['Căn cứ của kế hoạch', 'plan'],
  plan_parts: ['Mục của kế hoạch', 'plan'],
  pilot_models: ['Mô hình', 'pilot-model'],
  pilot_model_promises: ['Tiêu chí của mô hình', 'pilot-model'],
  pilot_model_legal_bases: ['Căn cứ của mô hình', 'pilot-model'],
  programmes: ['Chương trình', 'programme'],
  programme_legal_bases: ['Căn cứ của chương trình', 'programme'],
  programme_participants: ['Đơn vị tham gia chương trình', 'programme'],
  programme_models: ['Mô hình của chương trình', 'programme'],
  communes: ['Xã', 'commune'],
  commune_versions: ['Tên, loại xã', 'commune'],
  aid_decisions: ['Quyết định phân công giúp đỡ xã', 'aid-decision'],
  aid_assignments: ['Phân công giúp đỡ xã', 'aid-decision'],
  commendation_options: ['Danh mục hình thức khen thưởng, danh hiệu', 'commendation-option'],
  legal_bases: ['Văn bản căn cứ', 'legal-basis'],
  unit_versions: ['Tổ chức của đơn vị', 'unit'],
  postings: ['Chức vụ, nơi sinh hoạt', 'posting'],
  years: ['Chủ đề của năm', 'year'],
  year_windows: ['Thời gian của năm', 'year'],
  year_deadlines: ['Thời hạn báo cáo', 'year'],
  year_list_items: ['Danh mục của năm', 'year'],
};

export function tableWords(table: string): TableWords {
  const [label = 'Nội dung dùng chung', type = 'shared'] = WORDS[table] ?? [];
  return { label, type };
}

/** What bears the name of a person, or may bear it. */
const PERSONAL = [
  'person_id', 'registrant_name', 'party_office', 'state_office', 'file_name', 'texts', 'items', 'signed_on',
]; // prettier-ignore

/** Bookkeeping of the row, and copies of what stands in other fields. */
const UNTOLD = /^(id|version|updated_at|updated_by|search|created_at|created_by|content_id|sha256)$/;

const STATES: Record<string, Record<string, string>> = {
  commitments: STATE_NAMES,
  filings: FILING_STATE_NAMES,
  inspections: INSPECTION_STATE_NAMES,
  study_sessions: SESSION_STATE_NAMES,
  commendations: COMMENDATION_STATE_NAMES,
  aid_years: AID_STATE_NAMES,
};

const LABELS: Record<string, string> = {
  state: 'trạng thái',
  counted: 'được tính',
  selfResult: 'kết quả tự đánh giá',
  verifiedResult: 'kết quả được xác nhận',
  verifiedNote: 'nhận xét khi xác nhận',
  stopReason: 'lý do dừng',
  stoppedAt: 'ngày dừng',
  verifiedAt: 'ngày xác nhận kết quả',
  verifiedOn: 'ngày xác nhận kết quả',
  selfAssessedAt: 'ngày tự đánh giá',
  returnedAt: 'ngày trả lại để hoàn thiện',
  returnReason: 'nội dung cần hoàn thiện',
  submittedAt: 'ngày gửi',
  firstRegisteredAt: 'ngày xác nhận đăng ký',
  registeredOn: 'ngày xác nhận đăng ký',
  corrections: 'số lần đính chính',
  removedAt: 'ngày gỡ tệp',
  fileName: 'tên tệp',
  partyName: 'tên tổ chức đảng',
  startsOn: 'ngày bắt đầu',
  endsOn: 'ngày kết thúc',
  endReason: 'lý do kết thúc',
  supersededAt: 'ngày thay bằng số liệu khác',
  withdrawnReason: 'lý do bỏ số liệu',
};

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a row is a part of: the column that names it. */
const OWNERS: Record<string, string> = {
  commitment_submissions: 'commitment_id',
  commitment_legal_bases: 'commitment_id',
  progress_notes: 'commitment_id',
  attachments: 'subject_id',
  shortcoming_steps: 'shortcoming_id',
  filing_versions: 'filing_id',
  filing_extensions: 'filing_id',
  filing_paragraphs: 'filing_id',
  filing_comments: 'filing_id',
  filing_reminders: 'filing_id',
  plan_legal_bases: 'plan_id',
  plan_parts: 'plan_id',
  pilot_model_promises: 'pilot_model_id',
  pilot_model_legal_bases: 'pilot_model_id',
  pilot_model_readings: 'pilot_model_id',
  pilot_model_evaluations: 'pilot_model_id',
  pilot_model_copies: 'pilot_model_id',
  programme_legal_bases: 'programme_id',
  programme_participants: 'programme_id',
  programme_models: 'programme_id',
  aid_assignments: 'decision_id',
  aid_plan_lines: 'aid_year_id',
  aid_shares: 'contribution_id',
  inspection_legal_bases: 'inspection_id',
  inspection_findings: 'inspection_id',
  inspection_consequences: 'inspection_id',
};

/** What a changed row is about: of a note on progress, the việc đăng ký. */
export function subjectIn(table: string, row: Row | null, rowId: string): { type: string; id: string } {
  const { type } = tableWords(table);
  const owner = row?.[OWNERS[table] ?? ''];
  const of = table === 'attachments' ? row?.subject_type : null;
  return { type: typeof of === 'string' ? of : type, id: typeof owner === 'string' ? owner : rowId };
}

/** Fields that differ, by the names that the office uses. `hidden`: the reader may not see whose the row is. */
export function changedFields(
  table: string,
  before: Row | null,
  after: Row | null,
  { hidden, units }: { hidden: (column: string) => boolean; units: ReadonlyMap<string, string> },
): ChangedFieldOut[] {
  const owner = OWNERS[table];
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    columns
      .filter((column) => !UNTOLD.test(column) && column !== owner)
      .filter(
        (column) => JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null),
      )
      .sort()
      .map((column) => {
        const field = camel(column);
        const masked = hidden(column);
        const told = (row: Row | null) =>
          masked ? null : shown(table, column, row?.[column] ?? null, units);
        return {
          field,
          label: LABELS[field] ?? FIELD_LABELS[field] ?? 'nội dung khác',
          before: told(before),
          after: told(after),
          masked,
        };
      })
      // Of a row that came or went, an id that names no unit says nothing to a reader.
      .filter((told) => (before && after) || told.masked || told.before !== null || told.after !== null)
  );
}

/** Whose it is stays with those who may see it; of a person's row without names, all but the work itself is hidden. */
export function hides(table: string, before: Row | null, after: Row | null): (column: string) => boolean {
  const ofPerson = Boolean(before?.person_id ?? after?.person_id);
  if (ofPerson && table !== 'commitments') return () => true;
  return (column) => PERSONAL.includes(column);
}

function shown(
  table: string,
  column: string,
  value: unknown,
  units: ReadonlyMap<string, string>,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = typeof value === 'number' ? String(value) : (value as string);
  if (column === 'state') return STATES[table]?.[text] ?? text;
  if (column === 'self_result' || column === 'verified_result')
    return VERIFIED_NAMES[text as keyof typeof VERIFIED_NAMES] ?? text;
  if (/(^|_)(id|by)$/.test(column)) return units.get(text) ?? null;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return vietnameseDate(dateInVietNam(text));
  if (text.length > 300) return `${text.slice(0, 299)}…`;
  return isDate(text) ? vietnameseDate(text) : text;
}

/** The row in words: what it is, and its code, or that of the việc đăng ký that it is a part of. */
export function subjectOf(
  table: string,
  before: Row | null,
  after: Row | null,
  { unit, ofCode }: { unit: string | null; ofCode: string | null },
): string {
  const { label } = tableWords(table);
  const code = (after ?? before)?.code;
  if (typeof code === 'string') return `${label} ${code}`;
  if (ofCode) return `${label} của việc ${ofCode}`;
  return unit ? `${label} (${unit})` : label;
}
