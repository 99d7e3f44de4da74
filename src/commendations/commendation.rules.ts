import { vietnameseDate } from '../shared/dates.js';
import type { ProblemDetail } from '../shared/problems.js';
import type { Category, Level, Subject } from './commendation.flow.js';

/** What is given, whoever gives it. */
export interface Given {
  category: Category;
  optionId: string | null;
}

export interface Decision extends Given {
  year: number;
  decisionNumber: string | null;
  decidedOn: string;
  /** Missing: it was never proposed here. */
  proposedOn?: string | null;
}

export interface Proposal extends Given {
  subject: Subject;
  level: Level;
  /** The person is named, by identity or by name. */
  hasPerson: boolean;
}

/** Everything that is wrong with whom and what a commendation is about; empty when nothing is. */
export function whatIsWrong(proposal: Proposal): ProblemDetail[] {
  const wrong = wrongGiven(proposal);
  if (proposal.subject === 'individual' && !proposal.hasPerson)
    wrong.push(missing('personId', 'họ tên cá nhân'));
  if (proposal.subject === 'collective' && proposal.hasPerson) {
    const message = 'Biểu dương tập thể không gắn với một cá nhân. Đề nghị chọn lại.';
    wrong.push({ field: 'personId', code: 'value.not-here', message });
  }
  return wrong;
}

/** A proposal goes to the Khối; what the unit's committee gives itself is decided there and only recorded. */
export function wrongLevel(level: Level): ProblemDetail[] {
  if (level !== 'unit') return [];
  const message =
    'Biểu dương, khen thưởng cấp đơn vị do cấp ủy đơn vị quyết định. Đề nghị dùng nút “Ghi biểu dương, khen thưởng đã có”.';
  return [{ field: 'level', code: 'value.wrong-choice', message }];
}

export function wrongGiven({ category, optionId }: Given): ProblemDetail[] {
  if (category !== 'praise' && optionId === null) {
    return [missing('optionId', category === 'form' ? 'hình thức khen thưởng' : 'danh hiệu thi đua')];
  }
  if (category !== 'praise' || optionId === null) return [];
  const message = 'Biểu dương không kèm hình thức khen thưởng, danh hiệu. Đề nghị bỏ mục này.';
  return [{ field: 'optionId', code: 'value.not-here', message }];
}

/** Biểu dương may have no decision number; a form and a title are given by a decision. */
export function wrongDecision(decision: Decision, today: string): ProblemDetail[] {
  const wrong = wrongGiven(decision);
  const { year, category, decisionNumber, decidedOn, proposedOn } = decision;
  if (category !== 'praise' && decisionNumber === null)
    wrong.push(missing('decisionNumber', 'số quyết định'));
  if (decidedOn > today) {
    const message = `Ngày quyết định sau hôm nay (${vietnameseDate(today)}). Đề nghị ghi sau khi đã có quyết định.`;
    wrong.push({ field: 'decidedOn', code: 'value.in-future', message });
  }
  if (decidedOn < `${year}-01-01`) {
    const message = `Ngày quyết định trước năm ${year}. Đề nghị kiểm tra lại năm hoặc ngày.`;
    wrong.push({ field: 'decidedOn', code: 'value.outside-year', message });
  } else if (proposedOn && decidedOn < proposedOn) {
    const message = `Ngày quyết định trước ngày đề nghị (${vietnameseDate(proposedOn)}). Đề nghị kiểm tra lại.`;
    wrong.push({ field: 'decidedOn', code: 'value.wrong-choice', message });
  }
  return wrong;
}

/** True when a person who agreed to be introduced with what stands would be introduced with something else. */
export function agreedToOther(
  stands: Given & { achievement: string },
  change: Partial<Given & { achievement: string }>,
): boolean {
  const fields = ['achievement', 'category', 'optionId'] as const;
  return fields.some((field) => change[field] !== undefined && change[field] !== stands[field]);
}

/** A paper that was signed before an agreement was taken back does not bring it into force again. */
export function wrongConsentDay(on: string, withdrawnOn: string | null, today: string): ProblemDetail[] {
  if (on > today) {
    const message = `Ngày ký sau hôm nay (${vietnameseDate(today)}). Đề nghị kiểm tra lại.`;
    return [{ field: 'givenOn', code: 'value.in-future', message }];
  }
  if (withdrawnOn === null || on > withdrawnOn) return [];
  const message = `Đồng ý đã được rút lại ngày ${vietnameseDate(withdrawnOn)}. Đề nghị ghi giấy đồng ý ký sau ngày đó.`;
  return [{ field: 'givenOn', code: 'value.wrong-choice', message }];
}

const missing = (field: string, label: string): ProblemDetail => ({
  field,
  code: 'value.required',
  message: `Chưa có ${label}. Đề nghị đồng chí nhập ${label}.`,
});
