import { expect, test } from '@jest/globals';
import { namesSecret, plainFileName } from '../../src/attachments/attachment.rules.js';

test.each([
  'Báo cáo MẬT.pdf',
  'TỐI MẬT - kế hoạch.docx',
  'tuyệt mật.pdf',
  'TUYET MAT 2018.pdf',
  'Tài liệu mật số 3.pdf',
  'MAT_bao_cao.pdf',
  'Mật.pdf',
  'độ mật.docx',
])('“%s” names a secret', (name) => {
  expect(namesSecret(name)).toBe(true);
  expect(namesSecret(name.normalize('NFD'))).toBe(true);
});

test.each([
  'Ảnh mặt trận.jpg',
  'Bề mặt đường.png',
  'Mật khẩu mới.pdf'.replace('Mật khẩu', 'mật khẩu'),
  'Gặp mặt cựu chiến binh.pdf',
  'thực mật ong.jpg',
  'Báo cáo năm 2018.pdf',
  'maturity.pdf',
])('“%s” does not', (name) => {
  expect(namesSecret(name)).toBe(false);
});

test('of a path only the last part is kept, in NFC, without what file systems refuse', () => {
  expect(plainFileName('C:\\Users\\Lan\\Ảnh họp.png')).toBe('Ảnh họp.png');
  expect(plainFileName('../../etc/passwd')).toBe('passwd');
  expect(plainFileName('Ảnh họp.png'.normalize('NFD'))).toBe('Ảnh họp.png'.normalize('NFC'));
  expect(plainFileName('a<b>:"|?*\u0000.pdf')).toBe('ab.pdf');
  expect(plainFileName('')).toBe('tep');
  expect(plainFileName(`${'dài '.repeat(100)}.pdf`)).toMatch(/\.pdf$/);
});
