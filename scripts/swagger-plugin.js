// The swagger plugin escapes letters outside ASCII in the import paths that it writes, and emits the escape
// itself ("\u00EA" becomes the text u00EA). Below a folder named in Vietnamese the built server would not find
// its own files. This wrapper runs the plugin and puts the letters back.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const plugin = require('@nestjs/swagger/plugin');

const ESCAPED = /\\u([0-9A-Fa-f]{4})/g;
const unescape = (text) => text.replace(ESCAPED, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

export function before(options, program) {
  const factory = plugin.before(options, program);
  return (context) => {
    const transform = factory(context);
    const visit = (node) => {
      if (ts.isStringLiteral(node) && node.pos === -1 && ESCAPED.test(node.text)) {
        return ts.factory.createStringLiteral(unescape(node.text));
      }
      return ts.visitEachChild(node, visit, context);
    };
    return (sourceFile) => ts.visitNode(transform(sourceFile), visit);
  };
}
