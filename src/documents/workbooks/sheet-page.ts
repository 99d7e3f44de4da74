import type ExcelJS from 'exceljs';
import {
  DEMO_HEADER,
  DEMO_LINE,
  DEMO_WORDS,
  FONT_SIZE,
  FOOTER,
  HEADING,
  NOTE,
  ORGANISATION,
  PAPER_A4,
  PARTY,
  type Style,
  TITLE,
  TITLE_SIZE,
} from './sheet-style.js';
import { LINE_HEIGHT, type Weight, heightOf } from './text-measure.js';
import type { WorkbookStream } from './workbook-stream.js';

const PARTY_WORDS = 'ĐẢNG CỘNG SẢN VIỆT NAM';
/** Points above and below a heading. */
const AIR = 5;
const MARGINS = { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What stands above the rows of a sheet. */
export interface PageHead {
  name: string;
  organisation: string;
  demo: boolean;
  title: string;
  notes: readonly string[];
  columns: readonly HeadedColumn[];
}

export interface HeadedColumn {
  heading: string;
  /** Stands above the headings of the columns that share it. */
  group?: string | null;
  /** In characters. */
  width: number;
}

/** A sheet of which the head is written. */
export interface SheetPage {
  sheet: ExcelJS.Worksheet;
  /** The lowest heading row; values follow it. */
  headingRow: number;
}

/** A merged text over some columns, from and to counted from 1. */
interface Span {
  text: string;
  from: number;
  to: number;
  style: Style;
  weight: Weight;
  size: number;
}

/** Begins a sheet: Party heading, title and notes, heading rows that stay in sight and come again on each page. */
export function openPage({ workbook }: WorkbookStream, head: PageHead): SheetPage {
  const lines = linesAbove(head);
  const grouped = head.columns.some(({ group }) => group);
  // One empty row parts the heading from the table.
  const firstHeading = lines.length + 2;
  const headingRow = firstHeading + (grouped ? 1 : 0);
  const sheet = workbook.addWorksheet(head.name, {
    properties: { defaultRowHeight: LINE_HEIGHT, dyDescent: 0.25 },
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: {
      paperSize: PAPER_A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      printTitlesRow: `${firstHeading}:${headingRow}`,
    },
    headerFooter: { oddFooter: FOOTER, ...(head.demo ? { oddHeader: DEMO_HEADER } : {}) },
  });
  sheet.columns = head.columns.map(({ width }) => ({ width }));
  lines.forEach((spans, place) => writeLine(sheet, place + 1, spans, head.columns));
  sheet.getRow(lines.length + 1).height = LINE_HEIGHT / 2;
  writeHeadings(sheet, firstHeading, head.columns, grouped);
  sheet.getRow(headingRow).commit();
  return { sheet, headingRow };
}

function linesAbove({ organisation, demo, title, notes, columns }: PageHead): Span[][] {
  const all = { from: 1, to: columns.length, size: FONT_SIZE };
  const half = Math.max(1, middleOf(columns));
  const left: Span = {
    ...all,
    text: organisation.toLocaleUpperCase('vi'),
    to: half,
    style: ORGANISATION,
    weight: 'bold',
  };
  const right: Span = {
    ...all,
    text: PARTY_WORDS,
    from: Math.min(half + 1, columns.length),
    style: PARTY,
    weight: 'bold',
  };
  return [
    // A single column has no left and right.
    ...(columns.length > 1 ? [[left, right]] : [[right], [left]]),
    ...(demo ? [[{ ...all, text: DEMO_WORDS, style: DEMO_LINE, weight: 'bold' as const }]] : []),
    [{ ...all, text: title, style: TITLE, weight: 'bold', size: TITLE_SIZE }],
    ...notes.map((text) => [{ ...all, text, style: NOTE, weight: 'regular' as const }]),
  ];
}

/** The column after which left and right are as even as the columns allow. */
function middleOf(columns: readonly HeadedColumn[]): number {
  const half = widthOf(columns, 1, columns.length) / 2;
  const uneven = columns.slice(0, -1).map((_, place) => Math.abs(widthOf(columns, 1, place + 1) - half));
  return uneven.indexOf(Math.min(...uneven)) + 1;
}

function widthOf(columns: readonly HeadedColumn[], from: number, to: number): number {
  return columns.slice(from - 1, to).reduce((sum, { width }) => sum + width, 0);
}

function writeLine(
  sheet: ExcelJS.Worksheet,
  place: number,
  spans: readonly Span[],
  columns: readonly HeadedColumn[],
): void {
  const row = sheet.getRow(place);
  for (const { text, from, to, style } of spans) {
    const cell = row.getCell(from);
    cell.value = text;
    cell.style = style;
    if (to > from) sheet.mergeCells(place, from, place, to);
  }
  row.height = Math.max(
    ...spans.map(({ text, from, to, weight, size }) =>
      heightOf(text, widthOf(columns, from, to), weight, size),
    ),
  );
}

/** One heading row, or two where columns share a group; a column without one takes both. */
function writeHeadings(
  sheet: ExcelJS.Worksheet,
  first: number,
  columns: readonly HeadedColumn[],
  grouped: boolean,
): void {
  const lowest = first + (grouped ? 1 : 0);
  columns.forEach(({ heading, group }, place) => {
    const column = place + 1;
    const upper = sheet.getRow(first).getCell(column);
    upper.style = HEADING;
    upper.value = group ?? heading;
    if (!grouped) return;
    const lower = sheet.getRow(lowest).getCell(column);
    lower.style = HEADING;
    if (group) lower.value = heading;
    else sheet.mergeCells(first, column, lowest, column);
  });
  for (const { from, to } of groupsOf(columns)) if (to > from) sheet.mergeCells(first, from, first, to);
  setHeadingHeights(sheet, first, columns, grouped);
}

/** The columns of each group, from and to counted from 1. */
function groupsOf(columns: readonly HeadedColumn[]): { group: string; from: number; to: number }[] {
  const groups: { group: string; from: number; to: number }[] = [];
  columns.forEach(({ group }, place) => {
    const last = groups.at(-1);
    if (group && last?.group === group && last.to === place) last.to += 1;
    else if (group) groups.push({ group, from: place + 1, to: place + 1 });
  });
  return groups;
}

function setHeadingHeights(
  sheet: ExcelJS.Worksheet,
  first: number,
  columns: readonly HeadedColumn[],
  grouped: boolean,
): void {
  const heightOfHeading = ({ heading, width }: HeadedColumn) => heightOf(heading, width, 'bold');
  const upper = Math.max(
    0,
    ...groupsOf(columns).map(({ group, from, to }) => heightOf(group, widthOf(columns, from, to), 'bold')),
  );
  const lower = columns.map((column) => heightOfHeading(column) - (column.group ? 0 : upper));
  if (grouped) sheet.getRow(first).height = upper + AIR;
  sheet.getRow(first + (grouped ? 1 : 0)).height = Math.max(...lower, LINE_HEIGHT) + AIR;
}
