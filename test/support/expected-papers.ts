import { type Ask, type Expectation, KBNN_SIDE, KHOI, PERSON_OF, type Target } from './expectations.js';
import { makeItem } from './items.js';
import { type PersonName, idOf } from './world.js';

const KHOI_REVIEWERS = 'tuyengiao tuyengiao2';

const report =
  (ending: string): Ask =>
  ({ who, unit }) =>
    who.get(`/api/reports/report${ending}?kind=yearly&from=2018&to=2018&unit=${unit}`);

/** Those who see all figures of a unit: a member sees only some. */
const REPORT: Expectation['may'] = {
  DUK: KHOI,
  KBNN: `${KBNN_SIDE} ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};

const form =
  (ending: string): Ask =>
  ({ who, unit }) =>
    who.get(`/api/reports/registration-form${ending}?year=2018&unit=${unit}&own=true&kind=collective`);

const FORM: Expectation['may'] = {
  KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};

const selfReview =
  (ending: string): Ask =>
  async ({ who, unit, bloc }) => {
    const person = PERSON_OF[unit] as PersonName;
    if (unit !== 'DUK') await makeItem(bloc.database, { unit, person, state: 'registered' });
    return who.get(`/api/reports/self-review${ending}?year=2018&personId=${idOf(`person ${person}`)}`);
  };

/** The person, and who sees names there: an item of a head or a unit's secretary is reviewed at the Khối. */
const SELF_REVIEW: Expectation['may'] = {
  DUK: '',
  KBNN: `${KBNN_SIDE} ${KHOI_REVIEWERS}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn`,
  BHXH: `bithu.bhxh ${KHOI_REVIEWERS}`,
};

/** One format is asked for everywhere; the other goes the same way, and drawing takes its time. */
const only = (may: Expectation['may'], unit: Target): Expectation['may'] => ({ [unit]: may[unit] });

/** Papers that are made of what the reader may see. */
export const EXPECTED_PAPERS: Record<string, Expectation> = {
  'GET /api/reports/report': { ask: report(''), may: REPORT },
  'GET /api/reports/report.docx': { ask: report('.docx'), may: only(REPORT, 'KBNN.CB1') },
  'GET /api/reports/report.pdf': { ask: report('.pdf'), may: only(REPORT, 'BHXH') },
  'GET /api/reports/registration-form.docx': { ask: form('.docx'), may: only(FORM, 'BHXH') },
  'GET /api/reports/registration-form.pdf': { ask: form('.pdf'), may: FORM },
  'GET /api/reports/self-review.docx': { ask: selfReview('.docx'), may: only(SELF_REVIEW, 'KBNN.CB1') },
  'GET /api/reports/self-review.pdf': { ask: selfReview('.pdf'), may: SELF_REVIEW },
};
