import { expect, test } from '@jest/globals';
import { readPart } from '../../../src/documents/spreadsheets/xml-part.js';

/** What a listener hears, each as one word. */
async function heard(...chunks: (string | Buffer)[]): Promise<string[]> {
  const words: string[] = [];
  await readPart(pieces(chunks), 'root', {
    open: (name, parent, attributes) => words.push(`${parent}<${name} ${Object.values(attributes).join()}`),
    text: (text, name, parent) => words.push(`${parent}/${name}:${text}`),
    close: (name, parent) => words.push(`${parent}>${name}`),
  });
  return words;
}

async function* pieces(chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

test('elements, texts and their places are heard, without prefixes', async () => {
  expect(await heard('<x:root xmlns:x="u"><x:a b="1">một<![CDATA[ <hai>]]></x:a><c/></x:root>')).toEqual([
    '<root u',
    'root<a 1',
    'root/a:một',
    'root/a: <hai>',
    'root>a',
    'root<c ',
    'root>c',
    '>root',
  ]);
});

test('a listener that does not ask for ends hears the right places', async () => {
  const parents: string[] = [];
  const open = (_: string, parent: string) => void parents.push(parent);
  await readPart(pieces(['<root><a/><b/></root>']), 'root', { open });
  expect(parents).toEqual(['', 'root', 'root']);
});

test('a letter that comes in two pieces is one letter', async () => {
  const bytes = Buffer.from('<root>ệ</root>');
  expect(await heard(bytes.subarray(0, 7), bytes.subarray(7))).toContain('/root:ệ');
});

test.each([
  ['a document type', '<!DOCTYPE root><root/>'],
  ['XML that is not UTF-8', '<?xml version="1.0" encoding="UTF-16"?><root/>'],
  ['not a root', '<other/>'],
  ['XML too deep', `<root>${'<a>'.repeat(64)}`],
  ['XML without an end', `<root>${' '.repeat(1_200_000)}</root>`],
  ['XML without an end', `<root>${'<!-- -->'.repeat(150_000)}</root>`],
  ['unclosed tag', '<root>'],
  ['undefined entity', '<root>&x;</root>'],
])('%s is refused', async (found, xml) => {
  const chunks = xml.match(/.{1,50000}/gs)!;
  await expect(heard(...chunks)).rejects.toThrow(found);
});
