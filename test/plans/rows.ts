import type { DataSource } from 'typeorm';
import { idOf, unitId } from '../support/world.js';

/** The bloc's plan of the tests, 2016 to 2020, with 3 task groups, 7 contents and 3 breakthroughs. */
export const BLOC_PLAN = idOf('plan of the bloc');
export const GROUP = [1, 2, 3].map((n) => idOf(`task group ${n}`));
export const CONTENT = [1, 2, 3, 4, 5, 6, 7].map((n) => idOf(`content ${n}`));
export const BREAKTHROUGH = [1, 2, 3].map((n) => idOf(`breakthrough ${n}`));

/** Puts the bloc's plan into the tables, once. */
export async function planRows(database: DataSource): Promise<void> {
  const made: unknown[] = await database.query(
    `INSERT INTO plans (id, level, unit_id, from_year, to_year, title, number)
     VALUES ($1, 'bloc', $2, 2016, 2020, 'Kế hoạch toàn khóa của Đảng ủy Khối', '12-KH/ĐUK')
     ON CONFLICT DO NOTHING RETURNING id`,
    [BLOC_PLAN, unitId('DUK')],
  );
  if (made.length === 0) return;
  const add = (id: string, kind: string, n: number, name: string, above: string | null) =>
    database.query(
      `INSERT INTO plan_parts (id, plan_id, kind, code, name, position, belongs_to_id, from_year)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 2016)`,
      [id, BLOC_PLAN, kind, String(n), name, n, above],
    );
  for (const [place, id] of GROUP.entries())
    await add(id, 'task-group', place + 1, `Nhóm nhiệm vụ ${place + 1}`, null);
  for (const [place, id] of CONTENT.entries())
    await add(id, 'content', place + 1, `Nội dung thứ ${place + 1}`, GROUP[place % 3] ?? null);
  for (const [place, id] of BREAKTHROUGH.entries())
    await add(id, 'breakthrough', place + 1, `Đột phá thứ ${place + 1}`, CONTENT[place] ?? null);
}
