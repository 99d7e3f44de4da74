import { type Ask, type Expectation, KBNN_SIDE, KHOI } from '../support/expectations.js';

const sheet =
  (ending: string): Ask =>
  ({ who, unit }) =>
    who.get(`/api/reports/emulation-sheet${ending}?year=2018&unit=${unit}`);

/** Those who see all figures of a unit: a member sees only some. */
const MAY: Expectation['may'] = {
  DUK: KHOI,
  KBNN: `${KBNN_SIDE} ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/reports/emulation-sheet': { ask: sheet(''), may: MAY },
  // The files are made of the same answer; each is asked for in one unit, drawing takes its time.
  'GET /api/reports/emulation-sheet.xlsx': { ask: sheet('.xlsx'), may: { BHXH: MAY.BHXH } },
  'GET /api/reports/emulation-sheet.docx': { ask: sheet('.docx'), may: { KBNN: MAY.KBNN } },
  'GET /api/reports/emulation-sheet.pdf': { ask: sheet('.pdf'), may: { 'KBNN.CB1': MAY['KBNN.CB1'] } },
};
