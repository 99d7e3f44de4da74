const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text in brackets, its escapes resolved, as hexadecimal digits. */
export function hexOf(text: string): string {
  const plain = text.replace(/\\(\d{1,3}|\r\n|[\s\S])/g, (_, escaped: string) =>
    /^\d/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
      : /^[\r\n]/.test(escaped)
        ? ''
        : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1').toString('hex');
}

/** A text beside the pages: in brackets or as hexadecimal digits, in UTF-16 when it begins so. */
export function textOfString(token: string): string {
  const inner = token.slice(1, -1);
  const hex = token.startsWith('(') ? hexOf(inner) : inner.replace(/\s/g, '');
  const bytes = Buffer.from(hex, 'hex');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.toString('utf8') : bytes.toString('latin1');
}
