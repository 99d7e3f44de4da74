import type { BookOut } from '../../src/closings/closing.dto.js';
import { type TestApp, must } from '../support/app.js';

interface Open {
  key: string;
  value: number;
}

/** The body of a closing of a year as its leader was shown it a moment ago. */
export async function closingBody(bloc: TestApp, year: number): Promise<object> {
  const { open, version } = must(200, await bloc.as('lanhdao').get(`/api/years/${year}/closing`));
  return {
    decisionNumber: `12-QĐ/ĐUK-${year}`,
    decidedOn: bloc.clock.today(),
    dataUntil: `${year}-11-15` < bloc.clock.today() ? `${year}-11-15` : bloc.clock.today(),
    version,
    seen: (open as Open[]).map(({ key, value }) => ({ key, value })),
  };
}

/** Closes a year by decision; answers its book. */
export async function closeYear(bloc: TestApp, year: number): Promise<BookOut> {
  return must(201, await bloc.as('lanhdao').post(`/api/years/${year}/close`, await closingBody(bloc, year)));
}

export const REOPENING = {
  kind: 'reopening',
  reason: 'Kho bạc đính chính kết quả.',
  askedBy: 'Đảng ủy Kho bạc Nhà nước',
  decisionNumber: '15-QĐ/ĐUK',
} as const;
