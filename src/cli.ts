import 'reflect-metadata';
import { existsSync, writeFileSync } from 'node:fs';
import { apiTables } from './api-tables.js';
import { readSettings } from './config.js';
import { openDatabase } from './database.js';
import { ExportService } from './leaving/export.service.js';
import { openMemoryDatabase } from './memory-database.js';
import { openApiDocument } from './open-api.js';
import { MailerService } from './reminders/mailer.service.js';
import { schemaDrift } from './schema-drift.js';
import { makeServer } from './server.js';
import { isMailAddress } from './shared/mail-address.js';

const COMMANDS: Record<string, { about: string; run: () => Promise<void> }> = {
  migrate: { about: 'chạy các bước nâng cấp cơ sở dữ liệu còn thiếu', run: runMigrations },
  openapi: { about: 'ghi openapi.json và docs/api.md', run: writeOpenApi },
  'test-mail': { about: 'gửi một thư thử: test-mail địa-chỉ@tinh.gov.vn', run: sendTestMail },
  export: {
    about: 'xuất toàn bộ dữ liệu của Khối: export thư-mục|tệp.zip "lý do"',
    run: exportAll,
  },
  'schema-drift': { about: 'so bảng trong mã với bảng do các bước nâng cấp tạo ra', run: reportDrift },
};

const command = COMMANDS[process.argv[2] ?? ''];
if (!command) {
  console.log('Cách dùng: npm run cli -- <lệnh>\n');
  for (const [name, { about }] of Object.entries(COMMANDS)) console.log(`  ${name.padEnd(16)}${about}`);
  process.exit(process.argv[2] ? 1 : 0);
}
await command.run().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

async function runMigrations(): Promise<void> {
  const database = await openDatabase(readSettings());
  await database.close();
  console.log('Cơ sở dữ liệu đã ở phiên bản mới nhất.');
}

async function writeOpenApi(): Promise<void> {
  const database = await openMemoryDatabase();
  const app = await makeServer(readSettings({ LOG_LEVEL: 'silent' }), database.options);
  await app.init();
  const document = openApiDocument(app);
  writeFileSync('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync('docs/api.md', apiTables(document));
  console.log('Đã ghi openapi.json và docs/api.md.');
}

async function reportDrift(): Promise<void> {
  const database = await openMemoryDatabase();
  const drift = await schemaDrift(database.options);
  for (const line of drift) console.error(line);
  if (drift.length > 0) process.exitCode = 1;
  else console.log('Bảng trong mã khớp với các bước nâng cấp.');
}

async function sendTestMail(): Promise<void> {
  const to = process.argv[3];
  if (!isMailAddress(to)) throw new Error('Cách dùng: npm run cli -- test-mail địa-chỉ@tinh.gov.vn');
  const settings = readSettings();
  if (!settings.mail) throw new Error('Chưa đặt SMTP_HOST hoặc SMTP_URL, MAIL_FROM, PUBLIC_URL.');
  const subject = '[Làm theo Bác] Thư thử';
  const text = `Thư thử của Sổ đăng ký làm theo Bác. Máy chủ thư hoạt động.\n\nMở sổ: ${settings.mail.publicUrl}`;
  const failed = await new MailerService(settings).send({ to, subject, text });
  if (failed) throw new Error(`Máy chủ thư chưa nhận (${failed}). Xem docs/operations.md, phần Mail.`);
  console.log('Máy chủ thư đã nhận thư thử.');
}

async function exportAll(): Promise<void> {
  const [, , , path, reason] = process.argv;
  if (!path || !reason) throw new Error('Cách dùng: npm run cli -- export thư-mục|tệp.zip "lý do"');
  if (existsSync(path)) throw new Error(`${path} đã có. Đề nghị chọn tên khác, để không ghi đè.`);
  const settings = readSettings({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'error' });
  const database = await openDatabase(settings);
  try {
    const app = await makeServer(settings, database.options);
    await app.init();
    const files = await app.get(ExportService).writeTo(path, reason);
    await app.close();
    console.log(`Đã xuất ${files.length} tệp vào ${path}. Đọc DOC-TOI-TRUOC.txt trong đó trước.`);
  } finally {
    await database.close();
  }
}
