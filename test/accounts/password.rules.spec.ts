import { expect, test } from '@jest/globals';
import { passwordWeakness } from '../../src/accounts/password.rules.js';
import { issuePassword } from '../../src/accounts/passwords.js';

test.each([
  ['nine char', 'bithu', null],
  ['bithu.kbnn 2018', 'bithu.kbnn', null],
  ['BITHU.KBNN 2018', 'bithu.kbnn', null],
  ['aaaaaaaaaaaa', 'bithu', null],
  ['abababababab', 'bithu', null],
  ['cũ mà dài như thế', 'bithu', 'cũ mà dài như thế'],
])('“%s” of %s after “%s” is weak', (password, username, current) => {
  expect(passwordWeakness(password, username, current)).toBe('weak');
});

test.each(['hoa sen tháng Năm', 'mười ký tự', 'abcdefghij'])(
  '“%s” is taken: length counts, composition does not',
  (password) => {
    expect(passwordWeakness(password, 'bithu', 'mật khẩu cũ')).toBeNull();
  },
);

test('issued passwords differ, can be read from paper, and are strong enough', () => {
  const issued = Array.from({ length: 200 }, issuePassword);
  expect(new Set(issued).size).toBe(200);
  for (const password of issued) {
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(password).not.toMatch(/[ilo01]/);
    expect(passwordWeakness(password, 'bithu.kbnn', null)).toBeNull();
  }
});
