import ExcelJS from 'exceljs';

/** A workbook that was made, opened again. */
export async function opened(content: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs names a Buffer type of its own, older than that of Node.
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  return workbook;
}

/** Value of a cell as its reader sees it: rich texts as texts, dates as YYYY-MM-DD, empty as null. */
export function shown(cell: ExcelJS.Cell): string | number | null {
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value !== null && typeof value === 'object') return cell.text;
  return (value as string | number | undefined) ?? null;
}

/** The heading row, found by its first heading, and the rows below it by heading. */
export function rowsBelow(
  sheet: ExcelJS.Worksheet,
  firstHeading: string,
): Record<string, string | number | null>[] {
  const heading = headingRow(sheet, firstHeading);
  const names = (sheet.getRow(heading).values as ExcelJS.CellValue[]).slice(1).map(String);
  const rows: Record<string, string | number | null>[] = [];
  for (let number = heading + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Object.fromEntries(names.map((name, place) => [name, shown(row.getCell(place + 1))])));
  }
  return rows;
}

export function headingRow(sheet: ExcelJS.Worksheet, firstHeading: string): number {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    if (sheet.getRow(number).getCell(1).value === firstHeading) return number;
  }
  throw new Error(`${sheet.name} has no heading ${firstHeading}`);
}

/** All texts above a row. */
export function textsAbove(sheet: ExcelJS.Worksheet, row: number): string[] {
  const texts = new Set<string>();
  for (let number = 1; number < row; number += 1)
    sheet.getRow(number).eachCell((cell) => texts.add(cell.text));
  return [...texts].filter(Boolean);
}
