import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A stable identifier for a thing of the demo, the same at every load. */
export function demoId(...parts: (string | number)[]): string {
  const hex = createHash('md5').update(parts.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const CHUNK = 1500;

/** Inserts many rows at once; all rows have the same columns, in snake_case. */
export async function bulkInsert(
  tx: EntityManager,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(rows.slice(start, start + CHUNK))],
    );
  }
}
