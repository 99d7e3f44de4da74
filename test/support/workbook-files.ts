import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive as a test wants it: what the archive tells of it need not be true. */
export interface ZipPart {
  name: string;
  data?: string | Buffer;
  /** Already deflated, instead of `data`. */
  packed?: Buffer;
  stored?: boolean;
  /** What the archive tells, where it is not the truth. */
  told?: { size?: number; crc?: number };
}

/** An archive with exactly these parts, names and lies. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { head, bytes, name } = packed(part);
    const first = Buffer.alloc(4);
    first.writeUInt32LE(0x04034b50);
    local.push(first, head, name, bytes);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    offset += 4 + head.length + name.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The fields that the two headers of a file have in common. */
function packed({ name, data = '', packed, stored, told = {} }: ZipPart) {
  const plain = Buffer.from(data);
  const bytes = packed ?? (stored ? plain : deflateRawSync(plain));
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(stored ? 0 : 8, 4);
  head.writeUInt32LE(told.crc ?? crc32(plain), 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(told.size ?? plain.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return { head, bytes, name: Buffer.from(name) };
}

/** `block` a thousand times and more, deflated without ever being inflated in one piece. */
export function repeated(before: string, block: string, times: number, after = ''): Buffer {
  const whole = { finishFlush: constants.Z_FULL_FLUSH };
  const middle = deflateRawSync(block, whole);
  return Buffer.concat([
    deflateRawSync(before, whole),
    ...Array.from({ length: times }, () => middle),
    deflateRawSync(after),
  ]);
}

export interface RawSheet {
  name?: string;
  state?: string;
  /** Inside `<worksheet>`. */
  xml: string;
}

export interface RawWorkbook {
  sheets: RawSheet[];
  /** Inside `<sst>`. */
  strings?: string;
  /** Inside `<styleSheet>`. */
  styles?: string;
  /** Attributes of `<workbookPr>`. */
  properties?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook whose XML the test wrote. */
export function partsOf({ sheets, strings, styles, properties = '' }: RawWorkbook): ZipPart[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `Trang ${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const named = sheets.map((_, at) =>
    relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (strings !== undefined) named.push(relationship('rId901', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) named.push(relationship('rId902', 'styles', '/xl/styles.xml'));
  const parts: [string, string | undefined][] = [
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(named)],
    ['xl/sharedStrings.xml', strings === undefined ? undefined : `<sst ${MAIN}>${strings}</sst>`],
    ['xl/styles.xml', styles === undefined ? undefined : `<styleSheet ${MAIN}>${styles}</styleSheet>`],
    ...sheets.map(({ xml }, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet ${MAIN}>${xml}</worksheet>`,
    ]),
  ];
  return parts.flatMap(([name, data]) => (data === undefined ? [] : [{ name, data: HEAD + data }]));
}

export const rawWorkbook = (workbook: RawWorkbook): Buffer => zipOf(partsOf(workbook));

/** A workbook of one sheet with these rows in XML. */
export const workbookOfRows = (rows: string, more: Partial<RawWorkbook> = {}): Buffer =>
  rawWorkbook({ ...more, sheets: [{ xml: `<sheetData>${rows}</sheetData>` }] });

/** A workbook of which one part is another one, or which has one part more. */
export function withPart(workbook: RawWorkbook, part: ZipPart): Buffer {
  return zipOf([...partsOf(workbook).filter(({ name }) => name !== part.name), part]);
}

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (inside: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
