import type { TableColumn, TableRow, TableSheet } from '../documents/workbooks/table-workbook.js';
import { sumOf } from '../figures/balance.rules.js';
import type { SummaryOut, UnitFiguresOut } from '../figures/summary.dto.js';
import { viewWords } from '../figures/view.js';
import type { FigureOut } from '../shared/figure.dto.js';
import { closedYearNote, figuresNote } from '../years/closed.query.js';
import { spanWords } from './report-facts.js';

/** The summary as sheets: the totals with their parts, and a row a unit. */
export const summarySheets = (summary: SummaryOut): TableSheet[] => [
  totalsSheet(summary),
  unitsSheet(summary),
];

const titleOf = (words: string, summary: SummaryOut) =>
  `${words} ${spanWords(summary)}`.toLocaleUpperCase('vi');

const notesOf = ({ unit, viewOn, asOf, closed, closedYears }: SummaryOut): string[] => [
  ...(unit ? [`Đơn vị ${unit}`] : []),
  figuresNote(asOf, closed),
  ...(closed ? [] : closedYears.map(closedYearNote)),
  viewWords({ viewOn }),
  ...(closed ? [`Mã đối chiếu: ${closed.hash}`] : []),
];

function totalsSheet(summary: SummaryOut): TableSheet {
  const lines = (figures: readonly FigureOut[]): TableRow[] =>
    figures.map(({ label, value }) => ({ values: [label, value] }));
  const head = (label: string, value: number): TableRow => ({ values: [label, value], bold: true });
  const { breakdowns, excluded, heads } = summary;
  return {
    name: 'Tổng hợp',
    title: titleOf('Tổng hợp việc đăng ký học tập và làm theo Bác', summary),
    notes: notesOf(summary),
    columns: [
      { heading: 'Nội dung', width: 70, kind: 'long' },
      { heading: 'Số việc', width: 30, kind: 'number' },
    ],
    rows: [
      ...breakdowns.flatMap(({ label, total, items }) => [head(label, total), ...lines(items)]),
      head('Không tính trong tổng số', sumOf(excluded.map(({ value }) => value))),
      ...lines(excluded),
      head(`Người đứng đầu đã đăng ký (trên ${heads.ofUnits} đơn vị)`, heads.units),
    ],
  };
}

const FIGURES = ['collective', 'individual', 'own', 'linked', 'verified', 'excluded'] as const;
const HEADINGS: Record<(typeof FIGURES)[number], string> = {
  collective: 'Việc của tập thể',
  individual: 'Việc của cá nhân',
  own: 'Trong đó của chính đơn vị',
  linked: 'Gắn với hạn chế',
  verified: 'Đã xác nhận kết quả',
  excluded: 'Không tính',
};

function unitsSheet(summary: SummaryOut): TableSheet {
  const numbers = FIGURES.map((key): TableColumn => ({ heading: HEADINGS[key], width: 15, kind: 'number' }));
  const values = (unit: UnitFiguresOut) => FIGURES.map((key) => unit[key].value);
  return {
    name: 'Theo đơn vị',
    title: titleOf('Việc đăng ký theo đơn vị', summary),
    notes: notesOf(summary),
    columns: [
      { heading: 'TT', width: 6, kind: 'index' },
      { heading: 'Đơn vị', width: 56, kind: 'long' },
      ...numbers,
    ],
    rows: summary.units.map((unit, place) => ({ values: [place + 1, unit.name, ...values(unit)] })),
    total: {
      values: ['', 'Tổng số', ...FIGURES.map((key) => sumOf(summary.units.map((unit) => unit[key].value)))],
      bold: true,
    },
  };
}
