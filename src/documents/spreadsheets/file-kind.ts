const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Where an .xlsx with a password keeps what it encrypted. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export type FileKind = 'xlsx' | 'csv' | 'protected' | 'old-excel' | 'other';

/** What a file is by its first bytes. Only a text needs its name: nothing in it says that it is a table. */
export function kindOf(name: string, content: Buffer): FileKind {
  if (startsWith(content, OLE2)) return content.includes(ENCRYPTED) ? 'protected' : 'old-excel';
  if (startsWith(content, ZIP)) return 'xlsx';
  return content.length > 0 && /\.(csv|txt)$/i.test(name) ? 'csv' : 'other';
}

const startsWith = (content: Buffer, magic: Buffer) => content.subarray(0, magic.length).equals(magic);
