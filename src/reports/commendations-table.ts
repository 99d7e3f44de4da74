import { CATEGORY_NAMES, LEVEL_NAMES } from '../commendations/commendation.flow.js';
import type { CommendationOut } from '../commendations/commendation-out.dto.js';
import { spanWords } from './report-facts.js';
import type { TableFacts } from './table-facts.js';
import { cell, column, countCell } from './table-parts.js';
import type { TableOut } from './tables.dto.js';

/** Biểu 7: what was decided; a person is named only to who sees the name. */
export function commendationsTable(facts: TableFacts): TableOut {
  const { commendations, figures } = facts.work;
  const figure = (key: string) => figures.find((one) => one.key === key);
  return {
    number: 7,
    title: `Biểu dương, khen thưởng ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('subject', 'Tập thể, cá nhân', 'long'),
      column('unit', 'Đơn vị', 'long'),
      column('achievement', 'Thành tích', 'long'),
      column('for', 'Việc đăng ký, mô hình', 'long'),
      column('form', 'Hình thức', 'text'),
      column('level', 'Cấp biểu dương, khen thưởng', 'text'),
      column('number', 'Số quyết định', 'text'),
      column('decidedOn', 'Ngày', 'date'),
    ],
    rows: commendations.map((one, place) => ({
      unit: one.unitCode,
      cells: [place + 1, ...wordsOf(one)].map((value) => cell(value)),
    })),
    total: {
      unit: null,
      cells: [
        cell(''),
        cell('Tổng số: tập thể; cá nhân'),
        cell(null),
        countCell(figure('commendation.collective')),
        countCell(figure('commendation.individual')),
        ...Array.from({ length: 4 }, () => cell(null)),
      ],
    },
  };
}

const wordsOf = (one: CommendationOut): (string | null)[] => [
  one.subject === 'collective' ? one.unitName : (one.personName ?? 'Một cá nhân'),
  one.unitName,
  one.achievement,
  one.commitmentCode ?? one.pilotModelName,
  one.optionName ?? CATEGORY_NAMES[one.category],
  LEVEL_NAMES[one.level],
  one.decisionNumber,
  one.decidedOn,
];
