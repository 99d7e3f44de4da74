import { Problem } from './problems.js';

/** Reads a keyset cursor made by `cursorOf`; an unreadable one is a bad request. */
export function readCursor(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // falls through to the refusal
  }
  throw new Problem('request.invalid', {}, [
    {
      field: 'cursor',
      code: 'value.wrong-choice',
      message: 'Trang danh sách không còn hợp lệ. Đề nghị tải lại.',
    },
  ]);
}

/** The place in a list after which the next page starts. */
export function cursorOf(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** Rows by a key of theirs, each group in the order of the rows. */
export function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
