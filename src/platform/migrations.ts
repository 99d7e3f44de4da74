import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILE = /^(\d{4})-([a-z0-9-]+)\.sql$/;
// TypeORM orders migrations by the 13 digits that end their name.
const EPOCH = 1_514_764_800_000;

/** The SQL files of a folder, in order, as TypeORM migrations. Forward only: there is no way down. */
export function migrationsIn(folder: string): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => FILE.test(file))
    .sort()
    .map((file) => migrationFrom(folder, file));
}

function migrationFrom(folder: string, file: string): new () => MigrationInterface {
  const [, number, title] = FILE.exec(file) as RegExpExecArray;
  const name = `${title}-${EPOCH + Number(number)}`;
  return class implements MigrationInterface {
    name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(folder, file), 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error('Migrations only go forward.');
    }
  };
}
