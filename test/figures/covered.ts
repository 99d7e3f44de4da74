import { type Expectation, KBNN_SIDE, KHOI } from '../support/expectations.js';

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/summaries/comparison': {
    ask: ({ who, unit }) => who.get(`/api/summaries/comparison?year=2018&with=2017&unit=${unit}`),
    lists: (body) => {
      const [registered] = (body as unknown as { groups: { items: { now: { value: number } }[] }[] }).groups;
      return registered!.items.some(({ now }) => now.value > 0);
    },
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  // Of every list and role: figures/explanation.spec.ts.
  'GET /api/figures/explanation': {
    ask: ({ who, unit }) =>
      who.get(`/api/figures/explanation?list=commitments&unit=${unit}&own=true&state=registered`),
    lists: (body) => (body as unknown as { rows: number }).rows > 0,
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
};
