// Kills the built server with -9 in the middle of submissions, 20 times on one data folder, starts it again and
// looks whether any acknowledged row is lost or doubled. Not part of `npm test`: it takes minutes and needs
// `npm run build:server`. Usage: node test/kill-nine.mjs [tries]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const TRIES = Number(process.argv[2] ?? 20);
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ltb-kill-nine-'));
const port = await freePort();
const URL_OF = `http://127.0.0.1:${port}/api`;
const PASSWORD = 'Hoa sen tháng Năm';
const TEXTS = {
  aspect: 'phong-cach',
  noShortcomingReason: 'Việc mới.',
  content: 'Giải quyết hồ sơ trước hạn.',
  target: '95 %',
  deadline: '2018-12-15',
};

/** What the server acknowledged: made drafts by the key that made them, and what was submitted. */
const made = new Map();
const submitted = new Set();
/** What was under way when the server was killed: sent again under the same key it must not make a second row. */
const interrupted = new Map();
let restarts = 0;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}

async function start() {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: folder,
      PORT: String(port),
      BUSINESS_DATE: '2018-02-15',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for (let waited = 0; waited < 600; waited += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended by itself: ${log}`);
    const answer = await fetch(`${URL_OF}/health`).catch(() => null);
    if (answer?.ok) return { child, gone, log: () => log };
    await pause(100);
  }
  throw new Error(`The server did not answer within a minute: ${log}`);
}

let cookie = '';
async function call(method, path, body, headers = {}) {
  const answer = await fetch(`${URL_OF}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', cookie, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const set = answer.headers.get('set-cookie');
  if (set) cookie = set.split(';')[0];
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

/** The bloc, a unit with a secretary, a year that is open, and the clerk who writes. */
async function setUp(log) {
  const code = /: ([0-9a-f]{12})/.exec(log)?.[1];
  if (!code) throw new Error(`No set-up code in the log: ${log}`);
  const bloc = { blocCode: 'DUK', blocName: 'Đảng bộ Khối', blocShortName: 'Khối' };
  await call('POST', '/setup', {
    setupCode: code,
    username: 'quantri',
    name: 'Quản trị',
    password: PASSWORD,
    ...bloc,
  });
  await call('POST', '/session', { username: 'quantri', password: PASSWORD });
  const { items } = await call('GET', '/units');
  const unit = {
    code: 'KBNN',
    name: 'Kho bạc',
    shortName: 'KBNN',
    partyName: 'Đảng bộ Kho bạc',
    kind: 'base-committee',
  };
  const { unitId } = await call('POST', '/units', {
    ...unit,
    parentId: items[0].id,
    validFrom: '2018-01-01',
  });
  const windows = [
    { kind: 'registration', opensOn: '2018-01-01', closesOn: '2018-12-31' },
    { kind: 'review', opensOn: '2018-01-01', closesOn: '2018-12-31' },
  ];
  await call('POST', '/years', {
    year: 2018,
    windows,
    aspects: [{ code: 'phong-cach', name: 'Phong cách' }],
  });
  const { id: accountId, issuedPassword } = await call('POST', '/accounts', {
    username: 'giupviec',
    name: 'Giúp việc',
  });
  await call('POST', '/grants', {
    accountId,
    role: 'clerk',
    unitId,
    validFrom: '2018-01-01',
    decisionNumber: '1',
  });
  await call('POST', '/session', { username: 'giupviec', password: issuedPassword });
  await call('POST', '/me/password', { currentPassword: issuedPassword, newPassword: PASSWORD });
  return unitId;
}

/** Writes and sends, one after the other, until the server is gone. */
async function writer(unitId, name) {
  for (let n = 0; ; n += 1) {
    const key = `${name}-${n}`;
    const body = { ...TEXTS, year: 2018, kind: 'collective', unitId, content: `${TEXTS.content} ${key}` };
    try {
      interrupted.set(key, body);
      const { id } = await call('POST', '/commitments', body, { 'Idempotency-Key': key });
      made.set(key, id);
      interrupted.delete(key);
      await call('POST', `/commitments/${id}/submit`);
      submitted.add(id);
    } catch (error) {
      if (/→ [45]\d\d/.test(error.message)) throw error;
      return;
    }
  }
}

/** The client sends again what got no answer. */
async function sendAgain() {
  for (const [key, body] of interrupted) {
    const { id } = await call('POST', '/commitments', body, { 'Idempotency-Key': key });
    made.set(key, id);
  }
  interrupted.clear();
}

async function everything() {
  const rows = [];
  for (let cursor = ''; ;) {
    const page = await call('GET', `/commitments?limit=200${cursor}`);
    rows.push(...page.items);
    if (!page.nextCursor) return rows;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

async function check() {
  const rows = await everything();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const problems = [];
  if (byId.size !== rows.length) problems.push('a row is listed twice');
  for (const [key, id] of made) {
    if (!byId.has(id)) problems.push(`lost: ${key}`);
    const same = rows.filter((row) => row.content?.endsWith(` ${key}`));
    if (same.length !== 1) problems.push(`${same.length} rows of ${key}`);
  }
  for (const id of submitted)
    if (byId.get(id)?.state !== 'submitted') problems.push(`not submitted any more: ${id}`);
  if (new Set(rows.map(({ code }) => code)).size !== rows.length) problems.push('a code was given twice');
  for (const id of [...submitted].slice(-5)) {
    const { items } = await call('GET', `/commitments/${id}/history`);
    const acts = items.map(({ action }) => action).join(' ');
    if (acts !== 'create submit') problems.push(`history of ${id}: ${acts}`);
  }
  return { rows: rows.length, problems };
}

let failed = false;
try {
  let server = await start();
  const unitId = await setUp(server.log());
  for (let attempt = 1; attempt <= TRIES && !failed; attempt += 1) {
    const writers = [0, 1, 2, 3].map((number) => writer(unitId, `${attempt}.${number}`));
    const enough = submitted.size + 4;
    for (let waited = 0; submitted.size < enough && waited < 300; waited += 1) await pause(100);
    await pause(Math.random() * 300);
    server.child.kill('SIGKILL');
    await server.gone;
    await Promise.all(writers);
    server = await start();
    restarts += 1;
    await sendAgain();
    const { rows, problems } = await check();
    failed = problems.length > 0;
    console.log(
      `${attempt}/${TRIES}: ${made.size} written and ${submitted.size} sent were acknowledged, ${rows} rows; ${failed ? problems.join('; ') : 'nothing lost, nothing doubled'}`,
    );
  }
  server.child.kill('SIGTERM');
  await server.gone;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed ? 'FAILED' : `Passed: ${restarts} kills, ${made.size} rows.`);
process.exit(failed ? 1 : 0);
