import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { TextComposer, type ComposedText } from '../../../src/demo/texts/composer.js';
import { numberIn } from '../../../src/demo/texts/numbers.js';
import { progressNote, returnReason, selfAssessment, verifiedNote } from '../../../src/demo/texts/notes.js';
import { cellNames, stateOffices, type DemoUnit } from '../../../src/demo/texts/organisation.js';
import { personName } from '../../../src/demo/texts/people.js';
import { Random } from '../../../src/demo/texts/random.js';
import type { Ask } from '../../../src/demo/texts/scene.js';
import { ASPECTS, TOPICS } from '../../../src/demo/texts/topics.js';

const units = JSON.parse(
  readFileSync(new URL('../../../src/demo/data/units.json', import.meta.url), 'utf8'),
) as DemoUnit[];

interface Row {
  ask: Ask;
  text: ComposedText;
}

function wholeRun(seed: number): Row[] {
  const composer = new TextComposer(seed, units);
  const random = new Random(seed + 1);
  const rows: Row[] = [];
  const add = (ask: Ask): void => void rows.push({ ask, text: composer.compose(ask) });
  for (const year of [2017, 2018, 2019]) {
    for (const unit of units) {
      const cells = cellNames(unit);
      const offices = stateOffices(unit);
      const groups = [null, ...cells];
      const collective = Math.round(groups.length * 1.65) + (cells.length === 0 ? 2 : 0);
      for (let index = 0; index < collective; index += 1) {
        const cellName = groups[index % groups.length] ?? null;
        add({ kind: 'collective', unitCode: unit.code, cellName, stateOffice: null, year });
      }
      for (let index = 0; index < Math.round(unit.members / 6); index += 1) {
        const cellName = cells.length > 0 ? random.pick(cells) : null;
        const stateOffice = random.chance(0.1) ? null : random.pick(offices);
        add({ kind: 'individual', unitCode: unit.code, cellName, stateOffice, year });
      }
    }
  }
  return rows;
}

/** Words of the glossary's part L as they would stand in a registration; 'thanh tra' is the work of one unit. */
const NEVER =
  /cam kết|KPI|hình thức|xếp hạng|suy thoái|giải tán|thẩm tra|xác minh|khẩu hiệu|sao chép|quá nhỏ|điểm thi đua|bảng vàng|yếu kém|nợ báo cáo|bị trả|từ chối|không duyệt|duyệt báo cáo|(?<!\p{L})chốt(?!\p{L})|ma trận|dashboard|workflow|quota|(?<!\p{L})suất quà|TCCSĐ|(?<!\p{L})(ĐV|CB|HCM|TTHCM)(?!\p{L})|tham nhũng vặt|kỷ luật đảng|khiển trách|cảnh cáo|cách chức|khai trừ/u;

const rows = wholeRun(2018);
const share = (wanted: (row: Row) => boolean): number => rows.filter(wanted).length / rows.length;
const wordsOf = ({ text }: Row): string[] =>
  Object.values(text).filter((value): value is string => typeof value === 'string');

describe('the texts of a whole run', () => {
  it('has the size the demonstration needs', () => {
    const collective = rows.filter((row) => row.ask.kind === 'collective').length;
    expect(rows.length).toBeGreaterThan(5600);
    expect(collective).toBeGreaterThan(2500);
    expect(rows.length - collective).toBeGreaterThan(3000);
  });

  it('says no content more than three times', () => {
    const times = new Map<string, number>();
    for (const { text } of rows) times.set(text.content, (times.get(text.content) ?? 0) + 1);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(3);
  });

  it('has about 12 % vague texts and about 3 % planted near-copies', () => {
    expect(share(({ text }) => text.quality === 'vague')).toBeGreaterThan(0.09);
    expect(share(({ text }) => text.quality === 'vague')).toBeLessThanOrEqual(0.15);
    expect(share(({ text }) => text.planted)).toBeGreaterThan(0.02);
    expect(share(({ text }) => text.planted)).toBeLessThan(0.045);
  });

  it('gives every concrete text a number or a product, evidence and a date', () => {
    const incomplete = rows.filter(
      ({ text }) =>
        text.quality === 'concrete' &&
        (!((text.indicator && text.baseline && text.target) || text.product) ||
          !(text.expectedEvidence && text.deadlineMonthDay)),
    );
    expect(incomplete).toEqual([]);
    for (const { text } of rows) {
      if (text.deadlineMonthDay !== null)
        expect(text.deadlineMonthDay).toMatch(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/);
    }
  });

  it('keeps the direction of the target away from the number of now', () => {
    const wrong = rows.filter(({ text }) => {
      const from = numberIn(text.baseline);
      const to = numberIn(text.target);
      if (from === null || to === null || /giảm|\//.test(`${text.target}${text.baseline}`)) return false;
      if (/^(không quá|dưới)/.test(text.target ?? '')) return to >= from;
      if (/^(ít nhất|từ)/.test(text.target ?? '')) return to <= from;
      return to === from;
    });
    expect(wrong.map(({ text }) => text.content)).toEqual([]);
  });

  it('repeats in the sentence the numbers of now and of the target', () => {
    for (const { text } of rows) {
      const said = /từ (\S+) xuống còn (\S+) ngày/.exec(text.content);
      if (!said || text.planted) continue;
      expect([text.baseline, `không quá ${said[2]}`]).toEqual([said[1], text.target]);
    }
  });

  it('is written in NFC with the spelling of the house, single spaces and no unfilled slot', () => {
    const wrong = rows
      .flatMap(wordsOf)
      .filter(
        (said) =>
          said !== said.normalize('NFC') ||
          /undefined|NaN|(?<!\p{L})null(?!\p{L})/u.test(said) ||
          /\s{2}|^\s|\s$|[{}[\]~]| [,;.]|,,|\d%|hàng năm|(?<!\p{L})(uỷ|hoà|thuỷ|khoá)(?!\p{L})/iu.test(said),
      );
    expect(wrong).toEqual([]);
  });

  it('uses none of the words that must never appear', () => {
    const wrong = rows.filter((row) => wordsOf(row).some((said) => NEVER.test(said)));
    expect(wrong.map(({ text }) => text)).toEqual([]);
    const inspecting = rows.filter(
      (row) => row.ask.unitCode !== 'TTR' && wordsOf(row).some((said) => /thanh tra/i.test(said)),
    );
    expect(inspecting.map(({ text }) => text)).toEqual([]);
  });

  it('leans to the theme of the year', () => {
    const topicIn = (topic: string, year: number): number =>
      rows.filter((row) => row.ask.year === year && row.text.topic === topic).length;
    expect(topicIn('kyluat', 2017)).toBeGreaterThan(1.5 * topicIn('kyluat', 2018));
    expect(topicIn('cchc', 2018)).toBeGreaterThan(1.5 * topicIn('cchc', 2017));
    expect(topicIn('neuguong', 2018)).toBeGreaterThan(1.3 * topicIn('neuguong', 2017));
  });

  it('knows only the aspects and topics it publishes', () => {
    const topics = new Map(TOPICS.map((topic) => [topic.code, topic.aspect]));
    expect(topics.size).toBe(14);
    expect(ASPECTS).toHaveLength(3);
    expect(rows.filter(({ text }) => topics.get(text.topic) !== text.aspect)).toEqual([]);
  });

  it('is the same for the same seed and another for another seed', () => {
    expect(wholeRun(2018)).toEqual(rows);
    expect(wholeRun(7)[0]?.text).not.toEqual(rows[0]?.text);
  });
});

describe('the names and notes around the texts', () => {
  it('names as many different cells as a unit has, and offices for every unit', () => {
    for (const unit of units) {
      expect(new Set(cellNames(unit)).size).toBe(unit.cells);
      expect(stateOffices(unit).length).toBeGreaterThan(5);
    }
    expect(cellNames({ ...(units[0] as DemoUnit), code: 'NEW', cells: 3 })).toContain('Chi bộ 3');
  });

  it('invents varied names of persons', () => {
    const random = new Random(3);
    const names = Array.from({ length: 1000 }, () => personName(random));
    expect(new Set(names).size).toBeGreaterThan(850);
    expect(names.every((name) => name === name.normalize('NFC') && name.split(' ').length >= 3)).toBe(true);
  });

  it('assesses with figures that agree with the result', () => {
    const random = new Random(5);
    for (const { text } of rows.filter((row) => row.text.indicator !== null).slice(0, 1500)) {
      const said = selfAssessment(random, 'not-met', text);
      const from = numberIn(text.baseline);
      const to = numberIn(text.target);
      if (from === null || to === null || !said.startsWith(`${text.indicator}: `)) continue;
      const reached = numberIn(said.slice((text.indicator ?? '').length + 2)) ?? to;
      expect(to < from ? reached > to : reached < to).toBe(true);
    }
  });

  it('writes notes without forbidden words or unfilled slots', () => {
    const random = new Random(11);
    const notes = Array.from({ length: 400 }, () => [
      progressNote(random),
      returnReason(random).reason,
      ...(['exceeded', 'met', 'partly', 'not-met', 'no-evidence'] as const).map((result) =>
        verifiedNote(random, result),
      ),
      selfAssessment(random, 'exceeded', (rows[0] as Row).text),
    ]).flat();
    expect(notes.filter((note) => NEVER.test(note) || /[{}[\]~]|\s{2}/.test(note))).toEqual([]);
  });
});
