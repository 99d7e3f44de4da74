import { type PaperTable, plain } from '../documents/papers/paper.model.js';
import type { Paper } from '../documents/papers/paper.model.js';
import type { TableSheet } from '../documents/workbooks/table-workbook.js';
import { vietnameseNumber } from '../shared/text.js';
import type { EmulationRowOut, EmulationSheetOut } from './emulation.dto.js';
import { type Issuer, issuerHeading, reportClosing } from './paper-frame.js';
import type { Office } from '../platform/paper-office.js';
import { headOf } from './tables-appendix.js';

const TITLE = 'Kết quả làm theo Bác phục vụ bình xét thi đua';
const LEADING = ['TT', 'Đơn vị, cá nhân'] as const;

const values = ({ columns }: EmulationSheetOut, { facts }: EmulationRowOut) =>
  columns.map(({ key }) => facts.find((fact) => fact.key === key)?.value ?? null);

/** The sheet as a workbook: units, then people. */
export function emulationWorkbook(sheet: EmulationSheetOut): TableSheet[] {
  const numbers = sheet.columns.map(({ label, group }) => ({
    heading: label,
    group,
    width: 14,
    kind: 'number' as const,
  }));
  return [
    {
      name: 'Bình xét thi đua',
      title: `${TITLE} năm ${sheet.year}`.toLocaleUpperCase('vi'),
      notes: sheet.notes,
      columns: [
        { heading: LEADING[0], width: 6, kind: 'index' },
        { heading: LEADING[1], width: 52, kind: 'long' },
        ...numbers,
      ],
      rows: sheet.rows.map((row, place) => ({
        values: [place + 1, row.name, ...values(sheet, row)],
        ...(row.subject === 'whole' ? { bold: true } : {}),
      })),
    },
  ];
}

/** The sheet as the paper that the emulation council is given. */
export function emulationPaper(sheet: EmulationSheetOut, issuer: Issuer, office: Office): Paper {
  return {
    landscape: true,
    heading: issuerHeading(issuer, office, { number: null, date: null, year: sheet.year }),
    typeName: 'TỔNG HỢP',
    subject: [`${TITLE.charAt(0).toLocaleLowerCase('vi')}${TITLE.slice(1)} năm ${sheet.year}`],
    body: [plain(`${sheet.notes.join('. ')}.`), { kind: 'table', table: tableOf(sheet) }],
    closing: reportClosing(issuer, office),
    appendices: [],
  };
}

function tableOf(sheet: EmulationSheetOut): PaperTable {
  const columns = [
    ...LEADING.map((heading) => ({ heading, group: null })),
    ...sheet.columns.map(({ label, group }) => ({ heading: label, group })),
  ];
  return {
    size: 10,
    columns: columns.map((_, place) =>
      place === 0
        ? { width: 8, align: 'center' }
        : place === 1
          ? { width: 46, align: 'left' }
          : { width: 14, align: 'right' },
    ),
    head: headOf(columns),
    rows: sheet.rows.map((row, place) => ({
      cells: [
        String(place + 1),
        row.name,
        ...values(sheet, row).map((value) => (value === null ? null : vietnameseNumber(value))),
      ],
      ...(row.subject === 'whole' ? { bold: true as const } : {}),
    })),
  };
}
