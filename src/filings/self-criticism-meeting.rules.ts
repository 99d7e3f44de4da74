import type { ProblemDetail } from '../shared/problems.js';

export const MEETING_ACTIONS = ['update', 'withdraw'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

interface Meeting {
  year: number;
  heldOn: string;
  attended: number;
  total: number;
}

/** Of which half of the year a meeting is, by its date; one held after the year's end is of its end. */
export function halfOf(year: number, heldOn: string): number {
  return heldOn <= `${year}-06-30` ? 1 : 2;
}

/** What is wrong with a meeting. Those of a year's end may be held in the first months of the next. */
export function wrongWith({ year, heldOn, attended, total }: Meeting, today: string): ProblemDetail[] {
  const wrong: ProblemDetail[] = [];
  const tell = (field: string, message: string) => wrong.push({ field, code: 'value.refused', message });
  if (heldOn > today) tell('heldOn', 'Ngày họp chưa đến. Đề nghị ghi sau khi đã họp.');
  if (heldOn < `${year}-01-01` || heldOn > `${year + 1}-03-31`)
    tell('heldOn', `Ngày họp không thuộc năm ${year}. Đề nghị kiểm tra lại ngày họp hoặc năm.`);
  if (attended > total)
    tell('attended', 'Số người dự nhiều hơn số người thuộc diện dự. Đề nghị kiểm tra lại.');
  return wrong;
}
