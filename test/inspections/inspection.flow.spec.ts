import { describe, expect, test } from '@jest/globals';
import {
  CONSEQUENCE_KINDS,
  FINDING_ACTIONS,
  FINDING_STEPS,
  INSPECTION_ACTIONS,
  INSPECTION_KIND_NAMES,
  INSPECTION_STATES,
  INSPECTION_STATE_NAMES,
  INSPECTION_STEPS,
} from '../../src/inspections/inspection.flow.js';
import { PROBLEMS } from '../../src/shared/problem-catalogue.js';

/** From each state, what the leading body may do with the inspection and with a finding of it. */
const POSSIBLE = {
  planned: ['update', 'hold', 'cancel', 'add-file'],
  held: ['update', 'conclude', 'cancel', 'add-finding', 'add-consequence', 'add-file'],
  concluded: ['update', 'add-consequence', 'add-file'],
  cancelled: [],
};
const WITH_A_FINDING = {
  planned: [],
  held: ['update', 'delete'],
  concluded: ['update', 'answer', 'confirm', 'open-shortcoming'],
  cancelled: [],
};

describe('the flow of an inspection', () => {
  test.each(INSPECTION_STATES)('%s: what is possible is what the table says', (state) => {
    expect(INSPECTION_ACTIONS.filter((action) => INSPECTION_STEPS[action].from.includes(state))).toEqual(
      POSSIBLE[state],
    );
    expect(FINDING_ACTIONS.filter((action) => FINDING_STEPS[action].from.includes(state))).toEqual(
      WITH_A_FINDING[state],
    );
  });

  test('every state but the first is reached, and none leads back', () => {
    const reached = INSPECTION_ACTIONS.map((action) => INSPECTION_STEPS[action].to).filter(Boolean);
    expect(new Set(reached)).toEqual(new Set(INSPECTION_STATES.filter((state) => state !== 'planned')));
    for (const action of INSPECTION_ACTIONS) {
      const { from, to } = INSPECTION_STEPS[action];
      if (to)
        for (const one of from)
          expect(INSPECTION_STATES.indexOf(to)).toBeGreaterThan(INSPECTION_STATES.indexOf(one));
    }
  });

  test('its words are calm: nothing of what this book does not keep', () => {
    const told = Object.entries(PROBLEMS).filter(([code]) => /^inspection|own-fix/.test(code));
    const words = JSON.stringify([INSPECTION_KIND_NAMES, INSPECTION_STATE_NAMES, told]).toLowerCase();
    expect(words).not.toMatch(
      /thanh tra|kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|giải tán|vi phạm|lỗi|bị /,
    );
    expect(CONSEQUENCE_KINDS).toEqual(['reminded', 'criticised', 'review-asked', 'praise-withheld']);
  });
});
