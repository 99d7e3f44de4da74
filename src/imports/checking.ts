import { type EntityManager } from 'typeorm';
import { grouped } from '../shared/lists.js';
import type { TypedRow } from './file-rows.js';
import { type Import, ImportRow } from './import.entity.js';
import type { CheckedRow, ImportFile, ReadRow } from './import.subject.js';

/** Rows that one statement carries. */
const AT_ONCE = 1000;

/** What a subject needs to know of a file. */
export const fileOf = (found: Import): ImportFile => ({
  id: found.id,
  year: found.year,
  unitId: found.unitId,
  columns: new Map(Object.entries(found.columns).map(([sheet, keys]) => [sheet, new Set(keys)])),
});

/** Keeps the rows of a file as they were typed; what they would do is written by `keepOutcomes`. */
export async function keepRows(
  tx: EntityManager,
  importId: string,
  rows: readonly TypedRow[],
): Promise<void> {
  const all = rows.map(({ part, sheet, rowNumber, values, converted }, place) => ({
    importId,
    place: place + 1,
    sheet,
    rowNumber,
    values: { ...values, [PART]: part },
    converted,
    outcome: 'bad' as const,
    issues: [],
    changes: [],
  }));
  for (let at = 0; at < all.length; at += AT_ONCE) await tx.insert(ImportRow, all.slice(at, at + AT_ONCE));
}

/** The part of the form stands among the values, under a name that no column has. */
const PART = '#part';

/** The rows of a file in its order, as they are to be read. */
export async function rowsToRead(
  tx: EntityManager,
  found: Import,
): Promise<{ row: ImportRow; read: ReadRow }[]> {
  const rows = await tx.find(ImportRow, { where: { importId: found.id }, order: { place: 'ASC' } });
  return rows.map((row) => {
    const { [PART]: part = '', ...values } = row.values;
    const texts = found.convert === false ? values : { ...values, ...row.converted };
    const { id, sheet, rowNumber, accepted } = row;
    return { row, read: { id, part, sheet, rowNumber, accepted, values: texts } };
  });
}

/** Writes what rows would do; rows that say nothing are dropped. */
export async function keepOutcomes(
  tx: EntityManager,
  rows: readonly ImportRow[],
  checked: readonly CheckedRow[],
): Promise<void> {
  const known = new Set(checked.map(({ id }) => id));
  const empty = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (empty.length > 0) await tx.delete(ImportRow, empty);
  for (let at = 0; at < checked.length; at += AT_ONCE) {
    const some = checked.slice(at, at + AT_ONCE).map(({ act: _act, ...row }) => row);
    await tx.query(
      `UPDATE import_rows i SET outcome = r.outcome, digest = r.digest, label = r.label, issues = r.issues, changes = r.changes,
              subject_id = r."subjectId", before = r.before
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, outcome text, digest text, label text, issues jsonb, changes jsonb,
                                                  "subjectId" uuid, before jsonb)
        WHERE i.id = r.id`,
      [JSON.stringify(some)],
    );
  }
}

/** Rows that are still what was shown, and those that are not: somebody changed the data in between. */
export function stillAsShown(
  rows: readonly ImportRow[],
  checked: readonly CheckedRow[],
): { sound: CheckedRow[]; overtaken: CheckedRow[] } {
  const shown = new Map(rows.map((row) => [row.id, row]));
  const same = (one: CheckedRow) => {
    const row = shown.get(one.id);
    const before = (value: unknown) => JSON.stringify(sorted(value));
    return (
      row?.outcome === one.outcome && row.digest === one.digest && before(row.before) === before(one.before)
    );
  };
  const wanted = checked.filter(({ id }) => ['new', 'change'].includes(shown.get(id)?.outcome ?? ''));
  const groups = grouped(wanted, same);
  return { sound: groups.get(true) ?? [], overtaken: groups.get(false) ?? [] };
}

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;

/** A row whose data somebody changed between the preview and the confirmation. */
export function overtakenRow(one: CheckedRow): CheckedRow {
  const message = 'Dữ liệu đã thay đổi sau khi kiểm tra tệp.';
  const remedy = 'Đề nghị kiểm tra lại tệp.';
  const issue = {
    column: '',
    value: '',
    code: 'import.overtaken',
    message,
    remedy,
    sentence: `${message} ${remedy}`,
  };
  return { ...one, outcome: 'bad', issues: [...one.issues, issue] };
}
