/**
 * Opens every paper of the demo with the programs that people use: LibreOffice for Word and Excel, poppler for PDF.
 * `node scripts/check-documents.mjs [folder]` after a build; pictures of all pages go to the folder.
 * Debian packages: libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER = process.env.SERVER_FILE ?? join(ROOT, 'dist/demo.js');
const PORT = 3977;
const BASE = `http://127.0.0.1:${PORT}`;
const pictures = process.argv[2] && resolve(process.argv[2]);
const work = mkdtempSync(join(tmpdir(), 'papers-'));
const faults = [];

const REVIEW = 'kind=review&from=2017&to=2018';
const FORM = 'registration-form';
const MARK = 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN';

/** Who downloads what, what it must say, and between how many pages it is. */
const PAPERS = [
  paper('lanhdao', `report.docx?${REVIEW}`, 'bao-cao-khoi', [50, 110], [
    'ĐẢNG CỘNG SẢN VIỆT NAM', 'BÁO CÁO', 'sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TW', 'II- KẾT QUẢ',
    'Nơi nhận', 'T/M BAN THƯỜNG VỤ', 'Phụ lục 1', 'Tổng số',
  ]),
  paper('lanhdao', `report.pdf?${REVIEW}`, 'bao-cao-khoi', [50, 110], [
    'ĐẢNG CỘNG SẢN VIỆT NAM', 'sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TW', 'T/M BAN THƯỜNG VỤ', 'Phụ lục 1',
  ]),
  paper('bithu.kbnn', 'report.docx?kind=yearly&from=2018&to=2018', 'bao-cao-don-vi', [5, 20], ['T/M ĐẢNG ỦY']),
  paper('bithu.kbnn', 'report.pdf?kind=yearly&from=2018&to=2018', 'bao-cao-don-vi', [5, 20], ['T/M ĐẢNG ỦY']),
  paper('bithu.kbnn', `${FORM}.docx?year=2018&unit=KBNN&own=true&kind=collective`, 'dang-ky-tap-the', [1, 1], [
    'BẢN ĐĂNG KÝ', 'việc làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'Tập thể đăng ký', 'BÍ THƯ',
  ]),
  paper('bithu.kbnn', `${FORM}.pdf?year=2018&unit=KBNN&own=true&kind=collective`, 'dang-ky-tap-the', [1, 1], [
    'BẢN ĐĂNG KÝ', 'Tập thể đăng ký',
  ]),
  paper('bithu.kbnn', `${FORM}.docx?year=2018&unit=KBNN&kind=individual`, 'dang-ky-ca-nhan', [5, 90], [
    'Họ và tên', 'NGƯỜI ĐĂNG KÝ', 'XÁC NHẬN CỦA CHI BỘ VĂN PHÒNG',
  ]),
  paper('bithu.kbnn', `${FORM}.pdf?year=2018&unit=KBNN&kind=individual`, 'dang-ky-ca-nhan', [5, 90], ['Họ và tên']),
  paper('canbo.kbnn', 'self-review.docx?year=2018&personId=', 'kiem-diem', [1, 3], [
    'Việc thực hiện nội dung đã đăng ký làm theo Bác', 'Kết quả khắc phục hạn chế đã được chỉ ra',
  ]),
  paper('canbo.kbnn', 'self-review.pdf?year=2018&personId=', 'kiem-diem', [1, 3], ['NGƯỜI TỰ KIỂM ĐIỂM']),
  paper('lanhdao', 'summary.xlsx?from=2017&to=2018', 'tong-hop', [1, 12], ['Việc của tập thể']),
  paper('lanhdao', 'tables.xlsx?from=2018&to=2018', 'bieu', [1, 400], ['Đơn vị']),
]; // prettier-ignore

function paper(username, path, name, pages, words) {
  const ending = /\.(\w+)\?/.exec(path)[1];
  return { username, path, file: join(work, `${name}.${ending}`), ending, pages, words };
}

const server = spawn(process.execPath, [SERVER], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(PORT), LOG_LEVEL: 'error' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

try {
  await started();
  for (const one of PAPERS) writeFileSync(one.file, await download(one));
  const fonts = fontConfig();
  for (const one of PAPERS) check(one, fonts);
} finally {
  server.kill();
  rmSync(work, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log(`Đã mở và kiểm tra ${PAPERS.length} văn bản.`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function started() {
  for (let waited = 0; waited < 120; waited += 1) {
    if (await fetch(`${BASE}/api/health`).then((answer) => answer.ok, () => false)) return; // prettier-ignore
    await pause(1000);
  }
  throw new Error('The demo did not start in two minutes.');
}

async function signIn(username) {
  const answer = await fetch(`${BASE}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: 'Demo@2018' }),
  });
  return { cookie: answer.headers.get('set-cookie').split(';')[0] };
}

async function download({ username, path }) {
  const headers = await signIn(username);
  const me = await (await fetch(`${BASE}/api/me`, { headers })).json();
  const asked = path.endsWith('personId=') ? path + me.personId : path;
  const answer = await fetch(`${BASE}/api/reports/${asked}`, { headers });
  if (!answer.ok) throw new Error(`${asked} answered ${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

function check({ file, ending, pages, words }, fonts) {
  const pdf = ending === 'pdf' ? file : convert(file, fonts);
  const told = (fault) => faults.push(`${basename(file)}: ${fault}`);
  const read = run('pdftotext', ['-raw', pdf, '-']);
  const text = spaced(read);
  for (const word of words) if (!text.includes(spaced(word))) told(`does not say “${word}”`);
  const count = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))[1]);
  if (count < pages[0] || count > pages[1]) told(`has ${count} pages`);
  if (ending === 'pdf') {
    const rows = run('pdffonts', [pdf]).trim().split('\n').slice(2);
    if (!rows.some((row) => row.includes('Tinos'))) told('does not carry Tinos');
    for (const row of rows.filter((one) => !/Tinos.* yes yes yes /.test(one)))
      told(`bears another font: ${row}`);
    if (!unspaced(read).includes(unspaced(MARK))) told('bears no mark');
  }
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    run('pdftoppm', ['-r', '60', '-l', '20', '-png', pdf, join(pictures, basename(file).replace('.', '-'))]);
  }
}

/** By LibreOffice, with the letters of the server in place of Times New Roman. */
function convert(file, fonts) {
  const folder = join(work, `${basename(file)}-pdf`);
  run('soffice', [`-env:UserInstallation=file://${work}/office`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    FONTCONFIG_FILE: fonts,
  }); // prettier-ignore
  return join(folder, basename(file).replace(/\.\w+$/, '.pdf'));
}

function fontConfig() {
  const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const file = join(work, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir>
     <cachedir>${work}/fonts</cachedir><alias binding="same"><family>Times New Roman</family>
     <prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  return file;
}

function run(program, args, env = {}) {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
}

function spaced(text) {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

function unspaced(text) {
  return text.normalize('NFC').replace(/\s+/g, '');
}
