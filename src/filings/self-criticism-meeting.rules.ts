import type { ProblemDetail } from '../shared/problems.js';

export const MEETING_ACTIONS = ['update', 'withdraw'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

interface Meeting {
  year: number;
  half: number;
  heldOn: string;
  attended: number;
  total: number;
}

/** Of which half of the year a meeting is, by its date; one held after the year's end is of its end. */
export function halfOf(year: number, heldOn: string): number {
  return heldOn <= `${year}-06-30` ? 1 : 2;
}

/** A meeting of one half may be held within a month of the turn of the halves, not further into the other. */
const contradicts = ({ year, half, heldOn }: Pick<Meeting, 'year' | 'half' | 'heldOn'>): boolean =>
  half === 1 ? heldOn > `${year}-07-31` : heldOn < `${year}-06-01`;

/** What is wrong with a meeting. Those of a year's end may be held in the first months of the next. */
export function wrongWith(meeting: Meeting, today: string): ProblemDetail[] {
  const { year, half, heldOn, attended, total } = meeting;
  const wrong: ProblemDetail[] = [];
  const tell = (field: string, message: string) => wrong.push({ field, code: 'value.refused', message });
  if (heldOn > today) tell('heldOn', 'Ngày họp chưa đến. Đề nghị ghi sau khi đã họp.');
  if (heldOn < `${year}-01-01` || heldOn > `${year + 1}-03-31`)
    tell('heldOn', `Ngày họp không thuộc năm ${year}. Đề nghị kiểm tra lại ngày họp hoặc năm.`);
  else if (contradicts(meeting))
    tell(
      'half',
      half === 1
        ? `Hội nghị 6 tháng đầu năm họp đến hết ngày 31/7/${year}. Đề nghị đồng chí kiểm tra lại kỳ hoặc ngày họp.`
        : `Hội nghị 6 tháng cuối năm họp từ ngày 01/6/${year}. Đề nghị đồng chí kiểm tra lại kỳ hoặc ngày họp.`,
    );
  if (attended > total)
    tell('attended', 'Số người dự nhiều hơn số người thuộc diện dự. Đề nghị kiểm tra lại.');
  return wrong;
}
