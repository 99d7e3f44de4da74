import { expect, test } from '@jest/globals';
import { plainFileName } from '../../src/attachments/attachment.rules.js';

test('of a path only the last part is kept, in NFC, without what file systems refuse', () => {
  expect(plainFileName('C:\\Users\\Lan\\Ảnh họp.png')).toBe('Ảnh họp.png');
  expect(plainFileName('../../etc/passwd')).toBe('passwd');
  expect(plainFileName('Ảnh họp.png'.normalize('NFD'))).toBe('Ảnh họp.png'.normalize('NFC'));
  expect(plainFileName('a<b>:"|?*\u0000.pdf')).toBe('ab.pdf');
  expect(plainFileName('')).toBe('tep');
  expect(plainFileName(`${'dài '.repeat(100)}.pdf`)).toMatch(/\.pdf$/);
});
