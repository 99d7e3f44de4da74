import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { type Entry, type ZipFile, fromBuffer } from 'yauzl';

/** A Word file opened again: its parts by name, as XML. */
export async function partsOf(docx: Buffer): Promise<Record<string, string>> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(docx, { lazyEntries: true });
  const parts: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject);
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts[entry.fileName] = Buffer.concat(chunks).toString('utf8');
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return parts;
}

/** A paragraph with the format of its first run; sizes in points. */
export interface ReadParagraph {
  text: string;
  size: number | null;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  align: string;
  xml: string;
}

const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

export function paragraphsOf(xml: string): ReadParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const run = /<w:r>(.*?)<\/w:r>/s.exec(paragraph)?.[1] ?? '';
    const size = /<w:sz w:val="(\d+)"/.exec(run)?.[1];
    return {
      text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => plain(text!))
        .join(''),
      size: size ? Number(size) / 2 : null,
      bold: run.includes('<w:b/>'),
      italic: run.includes('<w:i/>'),
      underlined: run.includes('<w:u '),
      align: /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'left',
      xml: paragraph,
    };
  });
}

/** All words of a Word file, a line a paragraph. */
export async function wordsOf(docx: Buffer): Promise<string> {
  const parts = await partsOf(docx);
  return paragraphsOf(parts['word/document.xml'] ?? '')
    .map(({ text }) => text)
    .join('\n');
}

/** Names of the fonts that a PDF carries within itself. */
export function embeddedFonts(pdf: Buffer): string[] {
  const text = pdfSource(pdf);
  const embedded = /\/FontFile2 /.test(text);
  const names = [...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name!);
  return embedded ? [...new Set(names)].sort() : [];
}

/** The objects of a PDF, those in compressed streams as well. */
export function pdfSource(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    const end = raw.indexOf('endstream', index);
    try {
      return inflateSync(pdf.subarray(index + length, end)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}
