import { tooMany } from './file-refusal.js';
import { MAX_CELLS } from './limits.js';
import { type RichText, RunGatherer } from './rich-text.js';
import { readPart } from './xml-part.js';

const EMPTY: RichText = { text: '', verdict: 'plain', runs: null };

/** The texts that cells name by number. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<RichText[]> {
  const texts: RichText[] = [];
  const gatherer = new RunGatherer();
  await readPart(bytes, 'sst', {
    open: (name, parent, attributes) => gatherer.open(name, parent, attributes),
    text: (text, name, parent) => gatherer.text(text, name, parent),
    close(name, parent) {
      if (name !== 'si' || parent !== 'sst') return;
      texts.push(gatherer.take() ?? EMPTY);
      if (texts.length > MAX_CELLS) throw tooMany('shared strings');
    },
  });
  return texts;
}
