import { describe, expect, test } from '@jest/globals';
import { PROBLEMS, type ProblemCode } from '../../src/shared/problem-catalogue.js';
import { Problem, fill } from '../../src/shared/problems.js';

/** docs/glossary.md, part L: what must never appear on a screen. */
const NEVER = [
  /\bbị\b/i,
  /vi phạm/i,
  /yếu kém/i,
  /từ chối/i,
  /không duyệt/i,
  /kiểm duyệt/i,
  /hình thức, chiếu lệ/i,
];
const all = Object.entries(PROBLEMS) as [ProblemCode, readonly [number, string]][];

describe('refusals', () => {
  test.each(all)('%s has a status of its kind and a sentence in Vietnamese', (_, [status, title]) => {
    expect([400, 401, 403, 404, 409, 413, 415, 422, 423, 429, 500, 503]).toContain(status);
    expect(title).toMatch(/[ăâđêôơưạảấầẩậắằẳặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỷỹ]/i);
    expect(title.normalize('NFC')).toBe(title);
    expect(title).toMatch(/[.:]$/);
  });

  test.each(all)('%s has no word that must not appear', (_, [, title]) => {
    expect(NEVER.filter((word) => word.test(title))).toEqual([]);
  });

  test('what is not to be seen and what is not there are told alike', () => {
    expect(PROBLEMS['setup.closed']).toEqual(PROBLEMS['not-found']);
  });

  test('placeholders are filled, the contact stays for the filter', () => {
    expect(
      new Problem('window.closed', { window: 'đăng ký', date: '31/3/2018', body: 'Đảng ủy Khối' }).title,
    ).toBe(
      'Đã hết thời gian đăng ký vào 24 giờ ngày 31/3/2018. Nếu cần, đề nghị gửi đề nghị gia hạn tới Đảng ủy Khối.',
    );
    expect(fill('{a} và {b}', { a: 1 })).toBe('1 và {b}');
  });
});
