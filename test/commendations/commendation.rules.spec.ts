import { describe, expect, test } from '@jest/globals';
import { LEVELS } from '../../src/commendations/commendation.flow.js';
import { whatIsWrong, wrongDecision, wrongLevel } from '../../src/commendations/commendation.rules.js';

const codes = (details: { field?: string; code: string }[]) =>
  details.map(({ field, code }) => `${field} ${code}`);

describe('whom and what a commendation is about', () => {
  const PRAISE = {
    subject: 'collective',
    category: 'praise',
    optionId: null,
    level: 'bloc',
    hasPerson: false,
  } as const;

  test.each([
    ['a collective praised', PRAISE, []],
    ['a person praised', { ...PRAISE, subject: 'individual', hasPerson: true }, []],
    ['a form', { ...PRAISE, category: 'form', optionId: 'x' }, []],
    ['a praise with a form', { ...PRAISE, optionId: 'x' }, ['optionId value.not-here']],
    ['a form that is not named', { ...PRAISE, category: 'form' }, ['optionId value.required']],
    ['a title that is not named', { ...PRAISE, category: 'title' }, ['optionId value.required']],
    ['an individual without a name', { ...PRAISE, subject: 'individual' }, ['personId value.required']],
    ['a collective with a person', { ...PRAISE, hasPerson: true }, ['personId value.not-here']],
  ] as const)('%s', (_, proposal, expected) => {
    expect(codes(whatIsWrong(proposal))).toEqual(expected);
  });

  test('only what a higher level than the unit gives is proposed', () => {
    expect(LEVELS.filter((level) => wrongLevel(level).length === 0)).toEqual(['bloc', 'province', 'centre']);
  });
});

describe('a decision', () => {
  const PRAISE = {
    year: 2018,
    category: 'praise',
    optionId: null,
    decisionNumber: null,
    decidedOn: '2018-11-20',
  } as const;
  const FORM = { ...PRAISE, category: 'form', optionId: 'x', decisionNumber: '15-QĐ/ĐUK' } as const;

  test.each([
    ['a praise without a number', PRAISE, []],
    ['a praise with a number', { ...PRAISE, decisionNumber: '15-QĐ/ĐUK' }, []],
    ['a form with a number', FORM, []],
    ['a form without a number', { ...FORM, decisionNumber: null }, ['decisionNumber value.required']],
    [
      'a title without a number',
      { ...FORM, category: 'title', decisionNumber: null },
      ['decisionNumber value.required'],
    ],
    ['of tomorrow', { ...PRAISE, decidedOn: '2018-11-21' }, ['decidedOn value.in-future']],
    ['of before the year', { ...PRAISE, decidedOn: '2017-12-31' }, ['decidedOn value.outside-year']],
    ['of a year before, given later', { ...PRAISE, year: 2017 }, []],
  ] as const)('%s', (_, decision, expected) => {
    expect(codes(wrongDecision(decision, '2018-11-20'))).toEqual(expected);
  });
});
