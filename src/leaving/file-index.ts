import type { EntityManager } from 'typeorm';
import { FILE_PATH, csvLine } from './table-rows.js';

const HEADINGS: [heading: string, value: string][] = [
  ['Đường dẫn', FILE_PATH],
  ['Tên tệp', 'file_name'],
  ['Loại tệp', 'media_type'],
  ['Số byte', 'size'],
  ['SHA-256', 'sha256'],
  ['Mục đích', 'purpose'],
  ['Thuộc về (loại)', 'subject_type'],
  ['Thuộc về (mã)', 'subject_id'],
  ['Tải lên lúc', 'created_at'],
];

/** What each file is and where it belongs, for people; the table `attachments` says the same. */
export async function fileIndex(tx: EntityManager): Promise<string> {
  const values = HEADINGS.map(([, value]) => `(${value})::text`).join(', ');
  const rows = await tx.query<{ cells: (string | null)[] }[]>(
    `SELECT ARRAY[${values}] AS cells FROM public.attachments
      WHERE content IS NOT NULL ORDER BY subject_type, subject_id, created_at`,
  );
  const lines = [HEADINGS.map(([heading]) => heading), ...rows.map(({ cells }) => cells)];
  return `\ufeff${lines.map(csvLine).join('')}`;
}
