import { readingFrame } from '../platform/reading-frame.js';
import { vietnameseDate } from '../shared/dates.js';

/** By whose organisation an answer shows units. */
export interface View {
  view: 'then' | 'successor';
  /** Of `successor`: the day whose organisation stands for those before and after it. */
  viewOn: string | null;
}

/** That of this request. */
export function viewAsked(): View {
  const { view } = readingFrame();
  return { view: view === null ? 'then' : 'successor', viewOn: view };
}

/** As papers, sheets and screens say it. */
export const viewWords = ({ viewOn }: Pick<View, 'viewOn'>): string =>
  viewOn === null
    ? 'Theo tổ chức tại thời điểm đó'
    : `Quy về đơn vị kế thừa (ngày ${vietnameseDate(viewOn)})`;
