// Below a folder named in Vietnamese the swagger plugin compares an escaped path with an unescaped one and writes
// imports such as "../../Th/u01B0 m/u1EE5c/src/x.dto.js", which lead nowhere once built. This wrapper runs the
// plugin, puts the letters back, and makes such imports relative to the file again.
import { createRequire } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const plugin = require('@nestjs/swagger/plugin');

const ESCAPED = /[\\/]u([0-9A-Fa-f]{4})/g;

function mended(specifier, fileName) {
  const letters = specifier.replace(ESCAPED, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const folder = dirname(fileName);
  const path = relative(folder, resolve(folder, letters)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

export function before(options, program) {
  const factory = plugin.before(options, program);
  return (context) => {
    const transform = factory(context);
    return (sourceFile) => {
      const visit = (node) => {
        const made = ts.isStringLiteral(node) && node.pos === -1 && node.text.startsWith('.');
        if (made && node.text.search(ESCAPED) >= 0) {
          return ts.factory.createStringLiteral(mended(node.text, sourceFile.fileName));
        }
        return ts.visitEachChild(node, visit, context);
      };
      return ts.visitNode(transform(sourceFile), visit);
    };
  };
}
