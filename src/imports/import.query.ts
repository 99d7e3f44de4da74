import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type {
  ImportCountsOut,
  ImportOut,
  ImportRowOut,
  ImportRowsOut,
  ImportRowsQuery,
  ImportsOut,
  ProgressOut,
} from './import.dto.js';
import { Import, ImportRow } from './import.entity.js';
import { IMPORT_ACTIONS, allows, stateNow } from './import.flow.js';

type Facts = { importId: string; outcome: keyof ImportCountsOut; n: number; written: number };

/** A file as its owner sees it. */
export async function importOut(
  manager: EntityManager,
  found: Import,
  progress: ProgressOut | null,
): Promise<ImportOut> {
  return (await importsOut(manager, [found], () => progress))[0]!;
}

/** The files of an account, newest first: the last hundred. */
export async function importsOf(
  manager: EntityManager,
  actor: Actor,
  progressOf: (id: string) => ProgressOut | null,
): Promise<ImportsOut> {
  const [found, total] = await manager.findAndCount(Import, {
    where: { createdBy: actor.accountId },
    order: { createdAt: 'DESC' },
    take: 100,
  });
  return { items: await importsOut(manager, found, progressOf), total };
}

async function importsOut(
  manager: EntityManager,
  found: Import[],
  progressOf: (id: string) => ProgressOut | null,
): Promise<ImportOut[]> {
  const ids = found.map(({ id }) => id);
  const facts = await manager.query<Facts[]>(
    `SELECT import_id AS "importId", outcome, count(*)::int AS n, count(*) FILTER (WHERE written)::int AS written
       FROM import_rows WHERE import_id = ANY ($1::uuid[]) GROUP BY 1, 2`,
    [ids],
  );
  const units = await manager.query<{ id: string; code: string }[]>(
    `SELECT DISTINCT ON (unit_id) unit_id AS id, code FROM unit_versions
      WHERE unit_id = ANY ($1::uuid[]) ORDER BY unit_id, valid_from DESC`,
    [found.flatMap(({ unitId }) => unitId ?? [])],
  );
  const samples = await conversions(manager, ids);
  return found.map((one) => {
    const own = facts.filter(({ importId }) => importId === one.id);
    const count = (outcome: string) => own.find((fact) => fact.outcome === outcome)?.n ?? 0;
    const progress = progressOf(one.id);
    const cut = progress === null && stateNow(one, Date.now()) !== one.state;
    const state = cut ? 'failed' : one.state;
    return {
      id: one.id,
      kind: one.kind,
      year: one.year,
      unitCode: units.find(({ id }) => id === one.unitId)?.code ?? null,
      fileName: one.fileName,
      state,
      failure: cut ? 'Máy chủ đã dừng khi đang làm; chưa ghi dòng nào. Đề nghị tải lại tệp.' : one.failure,
      progress,
      counts: {
        new: count('new'),
        change: count('change'),
        same: count('same'),
        ask: count('ask'),
        bad: count('bad'),
      },
      written: own.reduce((sum, fact) => sum + fact.written, 0),
      notes: one.notes,
      oldFont: one.oldFont,
      convert: one.convert,
      conversions: samples
        .filter(({ importId }) => importId === one.id)
        .map(({ typed, converted }) => ({ typed, converted })),
      createdAt: one.createdAt.toISOString(),
      doneAt: one.doneAt?.toISOString() ?? null,
      can: IMPORT_ACTIONS.filter((action) => allows(action, state)),
    };
  });
}

/** Some texts of an old font beside what they read as. */
function conversions(
  manager: EntityManager,
  ids: string[],
): Promise<{ importId: string; typed: string; converted: string }[]> {
  return manager.query(
    `SELECT x.import_id AS "importId", x.values ->> x.key AS typed, x.converted
       FROM (SELECT r.import_id, r.values, e.key, e.value AS converted,
                    row_number() OVER (PARTITION BY r.import_id ORDER BY length(e.value) DESC) AS place
               FROM import_rows r, jsonb_each_text(r.converted) e
              WHERE r.import_id = ANY ($1::uuid[]) AND r.converted IS NOT NULL) x
      WHERE x.place <= 8`,
    [ids],
  );
}

/** A page of the rows of a file, in its order. */
export async function importRows(
  manager: EntityManager,
  importId: string,
  query: ImportRowsQuery,
): Promise<ImportRowsOut> {
  const limit = query.limit ?? 50;
  const rows = await manager.query<(ImportRowOut & { total: number })[]>(
    `SELECT id, sheet, row_number AS "row", place, outcome, written, label, issues, changes, subject_id AS "subjectId"
       FROM import_rows WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2) AND place > $3
      ORDER BY place LIMIT $4`,
    [importId, query.outcome ?? null, query.after ?? 0, limit + 1],
  );
  const total = await manager.countBy(ImportRow, {
    importId,
    ...(query.outcome ? { outcome: query.outcome } : {}),
  });
  const items = rows.slice(0, limit);
  return { items, total, next: rows.length > limit ? (items.at(-1)?.place ?? null) : null };
}
