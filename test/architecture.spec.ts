import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { MAY_USE, ORDER } from './support/folders.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the pure endings may import of the project, by ending. `type:` is for types alone, which are gone when
 * the program runs. What is not listed here (services, controllers, modules, wiring) is bound by the folders only.
 */
const MAY_IMPORT: Record<string, string[]> = {
  flow: ['shared', 'type:rules'],
  rules: ['shared', 'flow', 'rules'],
  policy: ['shared', 'flow', 'rules', 'policy', 'type:dto'],
  words: ['shared', 'flow', 'rules', 'type:filter', 'type:dto'],
  dto: ['shared', 'flow', 'rules', 'dto', 'filter'],
  filter: ['shared', 'flow', 'type:policy'],
  entity: ['shared', 'type:flow', 'type:rules', 'type:dto', 'entity'],
  query: [
    'shared',
    'type:dto',
    'flow',
    'rules',
    'policy',
    'filter',
    'query',
    'entity',
    'sheet',
    'type:figures',
  ],
  controller: [
    'shared',
    'dto',
    'filter',
    'words',
    'service',
    'current-actor',
    'public',
    'reads-in-frame',
    'sent-file',
    'takes-file',
    'rules',
    'strategy',
  ],
};

/** Packages that a pure file may not even name: no framework, no database, no clock of its own. */
const PURE = ['flow', 'rules', 'policy'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const sources = listed('src').filter((file) => file.endsWith('.ts'));
const parsed = new Map(sources.map((file) => [file, parse(file)]));
const imports = sources.flatMap((file) => importsOf(file));
const own = imports.filter(({ to }) => to.startsWith('src/'));

function listed(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => !file.includes('node_modules') && statSync(join(ROOT, file)).isFile());
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
}

function importsOf(file: string): Import[] {
  return parsed.get(file)!.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier) return [];
    const name = (statement.moduleSpecifier as ts.StringLiteral).text;
    const to = name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name;
    return [{ from: file, to, typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

const folderOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : '(root)');
const endingOf = (file: string) => {
  const [, ...parts] = file.split('/').at(-1)!.split('.');
  return parts.length > 1 ? parts[0]! : file.split('/').at(-1)!.replace('.ts', '');
};

describe('folders', () => {
  test('every folder of the server is in the order and in the table', () => {
    const folders = new Set(sources.map(folderOf).filter((folder) => folder !== '(root)'));
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
    expect([...folders].filter((folder) => !MAY_USE[folder])).toEqual([]);
  });

  test('the table itself only points leftwards', () => {
    const wrong = Object.entries(MAY_USE).flatMap(([folder, used]) =>
      used
        .filter((other) => ORDER.indexOf(other) >= ORDER.indexOf(folder))
        .map((other) => `${folder} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a file uses only what the table allows its folder', () => {
    const breaches = own
      .map(({ from, to }) => ({ from, to, folder: folderOf(from), other: folderOf(to) }))
      .filter(({ folder, other }) => folder !== '(root)' && folder !== other && other !== 'shared')
      .filter(({ folder, other }) => !MAY_USE[folder]?.includes(other))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(breaches).toEqual([]);
  });

  test('the root files may import all, and nothing imports them', () => {
    const breaches = own.filter(({ from, to }) => folderOf(to) === '(root)' && folderOf(from) !== '(root)');
    const allowed = (from: string, to: string) =>
      folderOf(from) === 'demo' && /src\/(config|database|serve)\.ts$/.test(to);
    expect(breaches.filter(({ from, to }) => !allowed(from, to))).toEqual([]);
  });

  test('what is allowed is used: the table has no entry out of habit', () => {
    const used = new Set(own.map(({ from, to }) => `${folderOf(from)} → ${folderOf(to)}`));
    const idle = Object.entries(MAY_USE)
      .filter(([folder]) => folder !== 'demo')
      .flatMap(([folder, others]) => others.map((other) => `${folder} → ${other}`))
      .filter((use) => !used.has(use));
    expect(idle).toEqual([]);
  });

  test('nothing is called utils, helpers or common, and there are no barrels', () => {
    const files = [...sources, ...listed('web/src'), ...listed('test')];
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common)(\/|\.)/.test(file))).toEqual([]);
    expect(sources.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });
});

describe('files', () => {
  test.each(Object.keys(MAY_IMPORT))('a .%s.ts imports only what its ending may', (ending) => {
    const allowed = MAY_IMPORT[ending]!;
    const breaches = own
      .filter(({ from }) => endingOf(from) === ending && folderOf(from) !== 'platform')
      .filter(({ to, typeOnly }) => {
        const kind = folderOf(to) === 'shared' ? 'shared' : endingOf(to);
        if (ending === 'dto' && kind === 'entity') return !typeOnly && !listsOnly(to);
        return !allowed.includes(kind) && !(typeOnly && allowed.includes(`type:${kind}`));
      })
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(breaches).toEqual([]);
  });

  test.each(PURE)('a .%s.ts names no package at all', (ending) => {
    const named = imports.filter(({ from, to }) => endingOf(from) === ending && !to.startsWith('src/'));
    expect(named).toEqual([]);
  });

  test('rules ask no clock and no chance', () => {
    const files = sources.filter((file) => PURE.includes(endingOf(file)));
    const asking = files.filter((file) =>
      /new Date\(\)|Date\.now|Math\.random|randomUUID/.test(parsed.get(file)!.text),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(asking).toEqual([]);
  });

  test('no file imports itself in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of own) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    expect(sources.map((file) => circleFrom(file, next)).filter(Boolean)).toEqual([]);
  });

  test('every import of a file of ours is of a file that is there', () => {
    expect(own.filter(({ to }) => to.endsWith('.ts') && !sources.includes(to))).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const files = [
      ...sources,
      ...listed('test').filter((file) => file.endsWith('.ts')),
      ...listed('web/src').filter(
        (file) => /\.tsx?$/.test(file) && !/(schema|api-types|openapi)[^/]*\.ts$/.test(file),
      ),
    ];
    const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('no constructor takes more than five parameters', () => {
    const wide: string[] = [];
    for (const [file, source] of parsed) {
      const visit = (node: ts.Node): void => {
        if (ts.isConstructorDeclaration(node) && node.parameters.length > 5) wide.push(file);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(wide).toEqual([]);
  });
});

describe('the client', () => {
  const files = listed('web/src').filter((file) => /\.tsx?$/.test(file));

  test('imports nothing of the server and nothing of the database', () => {
    const breaches = files.flatMap((file) => {
      const names = [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g),
      ];
      return names
        .map(([, name]) => name!)
        .filter(
          (name) =>
            /^(@nestjs|typeorm|pg$|class-validator|@electric-sql|express)/.test(name) || outside(file, name),
        )
        .map((name) => `${file} imports ${name}`);
    });
    expect(breaches).toEqual([]);
  });

  const outside = (file: string, name: string) =>
    name.startsWith('.') && !normalize(join(dirname(file), name)).startsWith('web/');
});

/** A list of codes that stands beside its entity is no use of the table. */
function listsOnly(file: string): boolean {
  return file === 'src/attachments/attachment.entity.ts';
}

function circleFrom(start: string, next: Map<string, string[]>): string | null {
  const seen = new Set<string>();
  const walk = (file: string, path: string[]): string | null => {
    for (const other of next.get(file) ?? []) {
      if (other === start) return [...path, file, start].join(' → ');
      if (seen.has(other)) continue;
      seen.add(other);
      const found = walk(other, [...path, file]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, []);
}
