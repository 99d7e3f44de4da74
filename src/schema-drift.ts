import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface ColumnRow {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

const TYPE_NAMES: Record<string, string> = { timestamptz: 'timestamp with time zone', identity: 'bigint' };

/** Where the entities and the migrated tables disagree, a line each; nothing when they agree. */
export async function schemaDrift(options: DataSourceOptions): Promise<string[]> {
  const database = await new DataSource(options).initialize();
  try {
    const rows = await database.query<ColumnRow[]>(
      `SELECT table_name AS table, column_name AS column, data_type AS type, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = current_schema()`,
    );
    const entities = database.entityMetadatas.toSorted((one, other) =>
      one.tableName < other.tableName ? -1 : 1,
    );
    return entities.flatMap((entity) => {
      const there = new Map(
        rows.filter((row) => row.table === entity.tableName).map((row) => [row.column, row]),
      );
      const missing = [...there.keys()]
        .filter((name) => !entity.columns.some((column) => column.databaseName === name))
        .map((name) => `${entity.tableName}.${name}: trong bảng, không có trong mã`);
      return [
        ...entity.columns.flatMap((column) => columnDrift(column, there.get(column.databaseName))),
        ...missing,
      ];
    });
  } finally {
    await database.destroy();
  }
}

function columnDrift(column: ColumnMetadata, row: ColumnRow | undefined): string[] {
  const name = `${column.entityMetadata.tableName}.${column.databaseName}`;
  if (!row) return [`${name}: trong mã, không có trong bảng`];
  const type = String(column.type);
  const expected = column.isArray ? 'ARRAY' : (TYPE_NAMES[type] ?? type);
  const wrongType = row.type === expected ? [] : [`${name}: mã ${expected}, bảng ${row.type}`];
  const wrongNull = row.nullable === column.isNullable ? [] : [`${name}: mã và bảng khác nhau về bỏ trống`];
  return [...wrongType, ...wrongNull];
}
