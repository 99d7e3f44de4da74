import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
// Below node_modules, so that the packages are found; kept from run to run.
const BUILT = join(ROOT, 'node_modules', '.cache', 'child-programs');
const OPTIONS = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Makes JavaScript of a program that is started as a process of its own, and of the sources that it imports. */
export function buildChild(file) {
  writeWhole(join(BUILT, 'package.json'), '{ "type": "module" }');
  for (const source of withImports(join(ROOT, file))) {
    const { code } = transformSync(readFileSync(source, 'utf8'), {
      ...OPTIONS,
      filename: source,
      swcrc: false,
    });
    writeWhole(builtFile(source), code);
  }
  return builtFile(join(ROOT, file));
}

const builtFile = (source) => join(BUILT, relative(ROOT, source)).replace(/\.ts$/, '.js');

function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/g))
    withImports(join(dirname(file), `${name}.ts`), found);
  return found;
}

/** Two runs at once may write the same file: nobody ever reads half of one. */
function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
