import { cleanText } from '../shared/text.js';

export const MAX_FILE_MB = 10;

/** What people photograph, scan and write; recognised by content, never by the name. */
export const ACCEPTED_TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'ảnh JPG',
  'image/png': 'ảnh PNG',
  'image/webp': 'ảnh WebP',
  'image/heic': 'ảnh HEIC',
  'image/heif': 'ảnh HEIC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (.docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (.xlsx)',
};

export const ACCEPTED_WORDS = 'PDF, ảnh JPG, PNG, WebP, HEIC, Word (.docx), Excel (.xlsx)';

/** The last part of whatever path came in, of a length that file systems take. */
export function plainFileName(fileName: string): string {
  const last = cleanText(fileName).split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '').trim();
  return [...clean].slice(-150).join('') || 'tep';
}
