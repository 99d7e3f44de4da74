import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../accounts/actor.query.js';
import { ReorganisationActsService } from '../reorganisations/reorganisation-acts.service.js';
import { Clock } from '../shared/clock.js';
import { bulkInsert, demoId } from './bulk.js';
import { type Known, SCENARIO_2025, SCENARIO_TODAY, SUCCESSORS } from './scenario-2025.js';

/** The bloc ends, and officers go on elsewhere. */
const ENDING = '2025-02-13';
const ADMINISTRATOR = demoId('account', 'quantri');

/**
 * Plays what became of the bloc until 2025 on the demo data, each event by the act that an administrator would do on
 * the day of its decision; leaves the clock at the day after.
 */
export async function play2025(app: INestApplicationContext): Promise<void> {
  const [database, clock, acts] = [app.get(DataSource), app.get(Clock), app.get(ReorganisationActsService)];
  const { manager } = database;
  const held = await manager.query<object[]>(`SELECT 1 FROM app_settings WHERE key = 'demo'`);
  if (held.length === 0) throw new Error('Diễn biến 2024–2025 chỉ chạy trên dữ liệu minh họa.');
  for (const { decidedOn, effectiveOn, of } of SCENARIO_2025) {
    clock.setToday(decidedOn);
    const actor = await actorOf(manager, ADMINISTRATOR, decidedOn);
    if (!actor) throw new Error('Không có tài khoản quản trị của dữ liệu minh họa.');
    const known = await knownOn(manager, effectiveOn);
    await acts.create(actor, { ...of(known), decidedOn, effectiveOn }, null);
    if (effectiveOn === ENDING) await holdBoth(manager);
  }
  clock.setToday(SCENARIO_TODAY);
  await database.query('ANALYZE');
}

interface Standing {
  id: string;
  parentId: string | null;
  code: string;
  partyName: string;
}

async function knownOn(manager: EntityManager, day: string): Promise<Known> {
  const units = await manager.query<Standing[]>(
    `SELECT unit_id AS id, parent_id AS "parentId", code, party_name AS "partyName" FROM unit_tree($1)`,
    [day],
  );
  const id = (code: string): string => {
    const found = units.find((unit) => unit.code === code);
    if (!found) throw new Error(`${code} is no unit on ${day}.`);
    return found.id;
  };
  return {
    id,
    below: (code) => units.filter(({ parentId }) => parentId === id(code)),
    grantId: (username, role) => demoId('grant', demoId('account', username), role),
  };
}

/**
 * Grants go on at one successor only. Who leads there reads the bloc's past whole, and of the other nothing; the demo's
 * administrator keeps both.
 */
async function holdBoth(manager: EntityManager): Promise<void> {
  const unitId = (await knownOn(manager, ENDING)).id(SUCCESSORS[1]);
  const held = [
    ['quantri', 'administrator'],
    ['quantri', 'grantor'],
  ] as const;
  await bulkInsert(
    manager,
    'grants',
    held.map(([username, role]) => ({
      id: demoId('grant', demoId('account', username), role, unitId),
      account_id: demoId('account', username),
      role,
      unit_id: unitId,
      valid_from: ENDING,
      decision_number: 'Minh họa',
      created_at: `${ENDING}T00:00:00Z`,
    })),
  );
}
