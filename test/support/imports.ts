import ExcelJS from 'exceljs';
import type { DataSource } from 'typeorm';
import type { ImportOut, ImportRowOut } from '../../src/imports/import.dto.js';
import { type Client, must } from './app.js';
import { type Username, accountId } from './world.js';

/** A workbook of one sheet, cell by cell. */
export async function workbookOf(rows: unknown[][], sheet = 'Việc đăng ký'): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet(sheet);
  for (const row of rows) page.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // The types of exceljs know an older Buffer.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

export const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Buffer> =>
  Buffer.from(await workbook.xlsx.writeBuffer());

/** The row of headings of a sheet, and the place of each heading. */
export function headingsOf(sheet: ExcelJS.Worksheet): { row: number; at: (heading: string) => number } {
  for (let row = 1; row <= 20; row += 1) {
    const values = (sheet.getRow(row).values as unknown[]).map((value) =>
      typeof value === 'string' ? value : '',
    );
    if (!values.includes('Việc làm theo Bác') && !values.includes('Mã đơn vị')) continue;
    return {
      row,
      at: (heading) => {
        const place = values.indexOf(heading);
        if (place < 0) throw new Error(`no column “${heading}”`);
        return place;
      },
    };
  }
  throw new Error('no headings');
}

/** Waits until nothing is being read or written any more. */
export async function settled(client: Client, id: string): Promise<ImportOut> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = must(200, await client.get(`/api/imports/${id}`)) as ImportOut;
    if (found.state !== 'reading' && found.state !== 'writing') return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the import does not end');
}

/** Takes a file in and waits for what was found. */
export async function takeIn(
  client: Client,
  query: string,
  bytes: Buffer,
  name = 'danh-muc.xlsx',
): Promise<ImportOut> {
  const { id } = must(202, await client.upload(`/api/imports?${query}`, { name, bytes })) as ImportOut;
  return settled(client, id);
}

export async function confirm(client: Client, id: string): Promise<ImportOut> {
  must(202, await client.post(`/api/imports/${id}/confirm`));
  return settled(client, id);
}

export async function rowsOf(client: Client, id: string, outcome = ''): Promise<ImportRowOut[]> {
  const answer = await client.get(`/api/imports/${id}/rows?limit=200${outcome && `&outcome=${outcome}`}`);
  return (must(200, answer) as { items: ImportRowOut[] }).items;
}

/** Puts a file of an account's into the table as it stands in a state, with one row that may be written. */
export async function makeImport(
  database: DataSource,
  owner: Username,
  state: 'checked' | 'done' = 'checked',
): Promise<string> {
  const [{ id }] = await database.query(
    `INSERT INTO imports (kind, year, file_name, sha256, state, done_at, columns, created_by)
     VALUES ('commitments', 2018, 'danh-muc.xlsx', 'x', $1, CASE WHEN $1 = 'done' THEN now() END, '{"Việc đăng ký": ["content"]}', $2)
     RETURNING id`,
    [state, accountId(owner)],
  );
  await database.query(
    `INSERT INTO import_rows (import_id, place, sheet, row_number, values, outcome)
     VALUES ($1, 1, 'Việc đăng ký', 4, '{"#part": "items", "content": "Nhập từ tệp.", "unit": "KBNN.CB1"}', 'new')`,
    [id],
  );
  return id;
}
