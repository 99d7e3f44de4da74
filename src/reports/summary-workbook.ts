import ExcelJS from 'exceljs';
import type { FigureOut, SummaryOut } from '../figures/summary.dto.js';
import { vietnameseDate } from '../shared/dates.js';

export interface WorkbookWords {
  bloc: string;
  demo: boolean;
}

const FONT = { name: 'Times New Roman', size: 12 };
const HEAD = {
  font: { ...FONT, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
} as const;
const BORDER = { style: 'thin' } as const;
const BOX = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };

/** The summary as an .xlsx: the totals with their parts, and a row a unit. */
export async function summaryWorkbook(summary: SummaryOut, words: WorkbookWords): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = words.bloc;
  totalsSheet(workbook, summary, words);
  unitsSheet(workbook, summary, words);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const span = ({ from, to }: SummaryOut) => (from === to ? `năm ${from}` : `các năm ${from}–${to}`);

function sheet(
  workbook: ExcelJS.Workbook,
  name: string,
  title: string,
  widths: number[],
  summary: SummaryOut,
  words: WorkbookWords,
) {
  const page = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: 'Trang &P/&N' },
  });
  page.columns = widths.map((width) => ({ width, style: { font: FONT } }));
  const last = widths.length;
  const line = (text: string, bold: boolean, size = 12) => {
    const row = page.addRow([text]);
    page.mergeCells(row.number, 1, row.number, last);
    row.getCell(1).font = { ...FONT, size, bold };
    row.getCell(1).alignment = { horizontal: 'center', wrapText: true };
    row.height = size + 8;
  };
  line(words.bloc.toUpperCase(), true);
  if (words.demo) line('BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN', true);
  line(title, true, 14);
  line(
    `${summary.unit ? `Đơn vị ${summary.unit}; ` : ''}số liệu đến ngày ${vietnameseDate(summary.asOf)}; theo tổ chức tại thời điểm đó`,
    false,
  );
  page.addRow([]);
  return page;
}

function heading(page: ExcelJS.Worksheet, titles: string[]): void {
  const row = page.addRow(titles);
  row.height = 36;
  row.eachCell((cell) => {
    cell.font = HEAD.font;
    cell.alignment = HEAD.alignment;
    cell.border = BOX;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3EDE4' } };
  });
  page.views = [{ state: 'frozen', ySplit: row.number }];
  page.pageSetup.printTitlesRow = `${row.number}:${row.number}`;
}

function addRow(page: ExcelJS.Worksheet, values: (string | number)[], bold = false): void {
  const row = page.addRow(values);
  row.height = 18;
  row.eachCell((cell) => {
    cell.border = BOX;
    cell.font = { ...FONT, bold };
    if (typeof cell.value === 'number') cell.numFmt = '#,##0';
    else cell.alignment = { wrapText: true, vertical: 'middle' };
  });
}

function totalsSheet(workbook: ExcelJS.Workbook, summary: SummaryOut, words: WorkbookWords): void {
  const title = `TỔNG HỢP VIỆC ĐĂNG KÝ HỌC TẬP VÀ LÀM THEO BÁC ${span(summary).toUpperCase()}`;
  const page = sheet(workbook, 'Tổng hợp', title, [64, 18], summary, words);
  heading(page, ['Nội dung', 'Số việc']);
  const lines = (figures: FigureOut[]) =>
    figures.forEach((figure) => addRow(page, [figure.label, figure.value]));
  for (const breakdown of summary.breakdowns) {
    addRow(page, [breakdown.label, breakdown.total], true);
    lines(breakdown.items);
  }
  addRow(
    page,
    ['Không tính trong tổng số', summary.excluded.reduce((sum, figure) => sum + figure.value, 0)],
    true,
  );
  lines(summary.excluded);
  addRow(
    page,
    [`Người đứng đầu đã đăng ký (trên ${summary.heads.ofUnits} đơn vị)`, summary.heads.units],
    true,
  );
}

function unitsSheet(workbook: ExcelJS.Workbook, summary: SummaryOut, words: WorkbookWords): void {
  const titles = [
    'TT',
    'Đơn vị',
    'Việc của tập thể',
    'Việc của cá nhân',
    'Trong đó của chính đơn vị',
    'Gắn với hạn chế',
    'Đã xác nhận kết quả',
    'Không tính',
  ];
  const page = sheet(
    workbook,
    'Theo đơn vị',
    `VIỆC ĐĂNG KÝ THEO ĐƠN VỊ ${span(summary).toUpperCase()}`,
    [6, 56, 14, 14, 16, 14, 16, 12],
    summary,
    words,
  );
  heading(page, titles);
  const first = (page.lastRow?.number ?? 0) + 1;
  summary.units.forEach((unit, index) =>
    addRow(page, [
      index + 1,
      unit.name,
      unit.collective.value,
      unit.individual.value,
      unit.own.value,
      unit.linked.value,
      unit.verified.value,
      unit.excluded.value,
    ]),
  );
  const sums = ['collective', 'individual', 'own', 'linked', 'verified', 'excluded'] as const;
  addRow(
    page,
    ['', 'Tổng', ...sums.map((key) => summary.units.reduce((all, unit) => all + unit[key].value, 0))],
    true,
  );
  page.autoFilter = {
    from: { row: first - 1, column: 1 },
    to: { row: first - 1 + summary.units.length, column: titles.length },
  };
}
