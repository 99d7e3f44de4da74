// Fails when openapi.json, docs/api.md or the client's types are not what the code makes of them today.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILES = ['openapi.json', 'docs/api.md', 'web/src/api/schema.d.ts'];
const read = () => FILES.map((file) => readFileSync(file, 'utf8'));

const before = read();
execFileSync(process.execPath, ['dist/cli.js', 'openapi'], { stdio: 'inherit' });
execFileSync(
  process.execPath,
  ['node_modules/openapi-typescript/bin/cli.js', 'openapi.json', '-o', 'web/src/api/schema.d.ts'],
  { stdio: 'ignore' },
);
const after = read();
FILES.forEach((file, index) => writeFileSync(file, before[index]));
const stale = FILES.filter((_, index) => before[index] !== after[index]);
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}. Run “npm run generate” and commit the result.`);
  process.exit(1);
}
console.log('Generated files are up to date.');
