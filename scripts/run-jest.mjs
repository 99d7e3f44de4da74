// `npm test`: Jest on the TypeScript as it stands. Its processes read their options from the environment.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const register = new URL('../test/support/runner/register.mjs', import.meta.url);
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const NODE_OPTIONS = `--import ${register.href} --enable-source-maps --disable-warning=ExperimentalWarning`;
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS },
});
process.exit(status ?? 1);
