import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow as DocxRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { half, twips } from './docx.units.js';
import { type HeadCell, NO_VALUE, type PaperTable, type TableRow } from './paper.model.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const SIDES = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface CellFormat {
  size: number;
  bold: boolean;
  align: keyof typeof SIDES;
  /** Stays on the page of the next row. */
  keepNext: boolean;
}

/** `width` in millimetres; `keepNext`: the last row stays on the page of what follows the table. */
export function tableParts(
  table: PaperTable,
  { width, keepNext }: { width: number; keepNext?: boolean },
): Table {
  const { columns, head, rows, together } = table;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => twips((width * column.width) / whole));
  // A sum does not stand on a page without the row above it.
  const kept = (index: number) =>
    index === rows.length - 1 ? (keepNext ?? false) : (together ?? index === rows.length - 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: widths.reduce((sum, one) => sum + one, 0) },
    columnWidths: widths,
    borders: LINES,
    rows: [
      ...head.map((cells) => headRow(cells, table.size)),
      ...rows.map((row, index) => bodyRow(row, table, widths, kept(index))),
    ],
  });
}

function headRow(cells: HeadCell[], size: number): DocxRow {
  return new DocxRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(({ text, columns, rows }) =>
      cell(
        text,
        { size, bold: true, align: 'center', keepNext: true },
        { columnSpan: columns, rowSpan: rows, verticalAlign: VerticalAlignTable.CENTER },
      ),
    ),
  });
}

function bodyRow(
  { cells, bold }: TableRow,
  { size, columns }: PaperTable,
  widths: number[],
  keepNext: boolean,
): DocxRow {
  return new DocxRow({
    cantSplit: true,
    children: cells.map((value, index) =>
      cell(
        value ?? NO_VALUE,
        { size, bold: bold ?? false, align: columns[index]?.align ?? 'left', keepNext },
        { width: { type: WidthType.DXA, size: widths[index] ?? 0 } },
      ),
    ),
  });
}

function cell(text: string, { size, bold, align, keepNext }: CellFormat, more: object): TableCell {
  return new TableCell({
    ...more,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: SIDES[align],
          keepNext,
          children: [new TextRun({ text: line, size: half(size), ...(bold ? { bold } : {}) })],
        }),
    ),
  });
}
