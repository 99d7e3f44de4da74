import type { DataSource } from 'typeorm';

/** Refuses a database on which Vietnamese text would be kept or compared wrongly, saying how to mend it. */
export async function checkDatabase(database: DataSource): Promise<void> {
  const [row] = await database.query<{ encoding: string; lower: string; version: string }[]>(
    `SELECT current_setting('server_encoding') AS encoding, lower('Đ') AS lower,
            current_setting('server_version_num') AS version`,
  );
  if (!row) throw new Error('Cơ sở dữ liệu không trả lời.');
  if (Number(row.version) < 150_000) {
    throw new Error('Cần PostgreSQL 15 trở lên.');
  }
  if (row.encoding !== 'UTF8') {
    throw new Error(
      `Cơ sở dữ liệu dùng bảng mã ${row.encoding}. Đề nghị tạo lại: createdb --encoding=UTF8 --template=template0 …`,
    );
  }
  if (row.lower !== 'đ') {
    throw new Error(
      'Cơ sở dữ liệu không đổi được chữ hoa “Đ” sang “đ”. Đề nghị tạo lại với --locale=C.UTF-8 (hoặc vi_VN.UTF-8), không dùng --locale=C.',
    );
  }
}
