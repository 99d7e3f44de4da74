import { describe, expect, test } from '@jest/globals';
import { factsUnder } from '../../src/filings/filing-facts.rules.js';
import {
  HEADINGS,
  HEADINGS_OF,
  HEADING_NAMES,
  type Heading,
} from '../../src/filings/filing-headings.rules.js';
import { HEADING_FIGURES, keysOf } from '../../src/filings/filing-sentences.rules.js';
import {
  changedParagraphs,
  headingsShown,
  isChanged,
  oldNames,
  sentWords,
  staleHeadings,
  wantedParagraphs,
  wrongHeadings,
} from '../../src/filings/filing-words.rules.js';
import { halfOf, wrongWith } from '../../src/filings/self-criticism-meeting.rules.js';
import { type FigureOut, countFigure } from '../../src/shared/figure.dto.js';

const figure = (key: string, value = 1): FigureOut => countFigure(key, key, value, 'commitments', {});

describe('headings', () => {
  test('every heading has a name, and every kind of report its headings in one order', () => {
    expect(Object.keys(HEADING_NAMES)).toEqual([...HEADINGS]);
    for (const headings of Object.values(HEADINGS_OF))
      expect(headings).toEqual(
        HEADINGS.filter((heading) => (headings as readonly string[]).includes(heading)),
      );
    expect(HEADINGS_OF.yearly).toContain('self-criticism');
    expect(HEADINGS_OF['registration-list']).not.toContain('self-criticism');
  });

  test('a heading with words is shown, also where its kind has none', () => {
    expect(headingsShown('registration-list', { models: 'Đã chọn mô hình.' })).toContain('models');
    expect(headingsShown('registration-list', {})).toEqual(HEADINGS_OF['registration-list']);
  });
});

describe('words', () => {
  const written = [{ heading: 'leadership', words: 'Một', version: 3 }] as const;

  test('three texts may still come under their old names, and a missing one changes nothing', () => {
    expect(
      wantedParagraphs({
        situation: 'Một',
        nextSteps: null,
        paragraphs: [{ heading: 'aid', words: 'Hai', version: 0 }],
      }),
    ).toEqual([
      { heading: 'leadership', words: 'Một' },
      { heading: 'next-steps', words: null },
      { heading: 'aid', words: 'Hai', version: 0 },
    ]);
  });

  test('a heading of another kind of report, or sent twice, is wrong', () => {
    expect(wrongHeadings('registration-list', [{ heading: 'aid', words: 'x' }])).toEqual(['aid']);
    expect(wrongHeadings('yearly', wantedParagraphs({ situation: 'x', paragraphs: [...written] }))).toEqual([
      'leadership',
    ]);
    expect(wrongHeadings('yearly', written)).toEqual([]);
  });

  test.each([
    [3, []],
    [2, ['leadership']],
    [0, ['leadership']],
    [undefined, []],
  ])('written from version %s of a paragraph that has version 3: stale %j', (version, stale) => {
    expect(staleHeadings(written, [{ heading: 'leadership', words: 'x', version }])).toEqual(stale);
  });

  test('two people who write under different headings are in nobody’s way', () => {
    expect(staleHeadings(written, [{ heading: 'aid', words: 'x', version: 0 }])).toEqual([]);
    expect(staleHeadings(written, [{ heading: 'aid', words: 'x', version: 1 }])).toEqual(['aid']);
  });

  test('what says the same is not written again', () => {
    expect(changedParagraphs(written, [{ heading: 'leadership', words: 'Một' }])).toEqual([]);
    expect(changedParagraphs(written, [{ heading: 'aid', words: null }])).toEqual([]);
    expect(changedParagraphs(written, [{ heading: 'leadership', words: null }])).toHaveLength(1);
  });

  test('what was sent before there were headings still has its words', () => {
    const old = { situation: 'Tình hình', weaknesses: null, nextSteps: 'Phương hướng' };
    expect(sentWords(old)).toEqual({ leadership: 'Tình hình', 'next-steps': 'Phương hướng' });
    expect(oldNames(sentWords(old))).toEqual(old);
    expect(sentWords({ paragraphs: { aid: 'Xã' } })).toEqual({ aid: 'Xã' });
    expect(sentWords(null)).toEqual({});
  });

  test('a paragraph changed when it says something else than at the sending before', () => {
    expect(isChanged('aid', { aid: 'Một' }, { aid: 'Hai' })).toBe(true);
    expect(isChanged('aid', { aid: null }, {})).toBe(false);
  });
});

describe('facts', () => {
  const facts = (heading: Heading, ...figures: FigureOut[]) => factsUnder(heading, figures, '2018-11-20');

  test('a sentence stands only when all its figures are there: missing is not zero', () => {
    const all = ['total.all', 'total.collective', 'total.individual'];
    const figures = all.map((key) => figure(key));
    expect(facts('registration', ...figures).sentences.flatMap(keysOf)).toEqual(all);
    expect(facts('registration', ...figures).figures.map(({ key }) => key)).toEqual(all);
    expect(facts('registration', ...figures.slice(1)).sentences).toEqual([]);
    expect(facts('aid').sentences).toEqual([]);
  });

  test('nought is told in words of its own, and never as a line', () => {
    const none = facts('inspection', figure('inspection.all', 0), figure('inspection.overdue', 0));
    expect(none).toMatchObject({
      sentences: ['Chưa ghi cuộc kiểm tra, giám sát, tự kiểm tra nào.'],
      lines: [],
    });
    const kinds = ['all', 'check', 'supervise', 'self'].map((key) => figure(`inspection.${key}`));
    expect(facts('inspection', ...kinds).sentences).toEqual([expect.stringMatching(/^Đã tiến hành/)]);
  });

  test('a unit that was not assigned is told so, and is not late', () => {
    const bar = ['planned', 'reported', 'checked'].map((key) => figure(`aid.${key}`, 0));
    expect(facts('aid', figure('aid.assigned', 0), ...bar).sentences).toEqual([
      'Đơn vị không được phân công giúp đỡ xã.',
    ]);
  });

  test('what is alike is a line where there is something, and no figure of a sentence is a line as well', () => {
    const states = [figure('model.state.running', 2), figure('model.state.stopped', 0)];
    const counts = ['model.all', 'model.bloc', 'model.unit'].map((key) => figure(key));
    expect(facts('models', ...counts, ...states).lines.map(({ key }) => key)).toEqual([
      'model.state.running',
    ]);
    for (const heading of HEADINGS) {
      const named = HEADING_FIGURES[heading].sentences.flatMap(({ text }) => keysOf(text));
      expect(HEADING_FIGURES[heading].lines.filter((key) => named.includes(key))).toEqual([]);
    }
  });
});

describe('a meeting for tự phê bình và phê bình', () => {
  const meeting = { year: 2018, half: 1, heldOn: '2018-06-30', attended: 20, total: 24 };

  test.each([
    ['2018-06-30', 1],
    ['2018-07-01', 2],
    ['2019-02-10', 2],
  ])('held on %s is of half %i of 2018', (heldOn, half) => {
    expect(halfOf(2018, heldOn)).toBe(half);
  });

  test.each([
    [{}, []],
    [{ half: 2, heldOn: '2018-11-21' }, ['heldOn']],
    [{ heldOn: '2017-12-31' }, ['heldOn']],
    [{ year: 2016, half: 2, heldOn: '2017-03-31' }, []],
    [{ year: 2016, heldOn: '2017-04-01' }, ['heldOn']],
    [{ heldOn: '2018-07-31' }, []],
    [{ heldOn: '2018-08-01' }, ['half']],
    [{ half: 2, heldOn: '2018-06-01' }, []],
    [{ half: 2, heldOn: '2018-05-31' }, ['half']],
    [{ attended: 25 }, ['attended']],
    [{ attended: 24 }, []],
  ])('%j: wrong is %j', (change, fields) => {
    expect(wrongWith({ ...meeting, ...change }, '2018-11-20').map(({ field }) => field)).toEqual(fields);
  });
});
