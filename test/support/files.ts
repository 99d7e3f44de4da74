/** Small files of each kind that is taken, as bytes: what counts is how they begin. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const PROGRAM = Buffer.from('MZ\u0090\u0000This program cannot be run in DOS mode.', 'latin1');
export const TEXT = Buffer.from('Báo cáo kết quả', 'utf8');
