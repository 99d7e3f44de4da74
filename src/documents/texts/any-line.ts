import type { LineTest } from './line-test.js';
import { anyOfficeLine } from './office-lines.js';
import { anyPdfLine } from './pdf-lines.js';

/** True when the test holds for a line of the text in a file, as far as it can be read: a picture has none. */
export async function anyLine(content: Buffer, mediaType: string, test: LineTest): Promise<boolean> {
  try {
    if (mediaType === 'application/pdf') return await anyPdfLine(content, test);
    if (mediaType.startsWith('application/vnd.openxmlformats')) return await anyOfficeLine(content, test);
    return false;
  } catch {
    // A broken file is kept as it came; whoever opens it will see that it is.
    return false;
  }
}
