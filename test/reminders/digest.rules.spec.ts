import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/config.js';
import { codeRefusal, maySendCode } from '../../src/reminders/code.rules.js';
import { digestMail, isSendingTime, tryAgainAt, vietnamTime } from '../../src/reminders/digest.rules.js';
import { MailerService } from '../../src/reminders/mailer.service.js';
import { isMailAddress } from '../../src/shared/mail-address.js';

describe('the day of a digest', () => {
  test.each([
    ['2026-03-02T16:59:59Z', '2026-03-02', 'monday', 23, false],
    ['2026-03-02T17:00:00Z', '2026-03-03', 'tuesday', 0, false],
    ['2026-03-02T23:59:59Z', '2026-03-03', 'tuesday', 6, false],
    ['2026-03-03T00:00:00Z', '2026-03-03', 'tuesday', 7, true],
    ['2026-03-03T12:59:59Z', '2026-03-03', 'tuesday', 19, true],
    ['2026-03-03T13:00:00Z', '2026-03-03', 'tuesday', 20, false],
    ['2026-12-31T17:00:00Z', '2027-01-01', 'friday', 0, false],
    ['2026-03-08T01:00:00Z', '2026-03-08', 'sunday', 8, true],
  ] as const)('%s is %s, %s, %i hours in Viet Nam', (instant, day, weekday, hour, sends) => {
    expect(vietnamTime(new Date(instant))).toEqual({ day, weekday, hour });
    expect(isSendingTime(new Date(instant))).toBe(sends);
  });

  test('each attempt waits longer than an attempt may last', () => {
    const at = new Date('2026-03-03T00:00:00Z');
    const waits = [1, 2, 3].map((attempt) => (tryAgainAt(at, attempt).getTime() - at.getTime()) / 60_000);
    expect(waits).toEqual([15, 60, 60]);
  });
});

describe('the mail of a day', () => {
  const lines = [
    { label: 'Việc cần hoàn thiện', year: 2018, value: 1200 },
    { label: 'Nội dung cần khắc phục, chưa có việc đăng ký năm 2019', year: 2019, value: 34 },
    { label: 'A < B & “C”', year: 2019, value: 1 },
  ];
  const mail = digestMail(lines, '2026-03-03', 'https://so.example.vn');

  test('tells the sum and the day in the subject', () => {
    expect(mail.subject).toBe('[Làm theo Bác] 1.235 nội dung cần xử lý, ngày 3/3/2026');
  });

  test('tells each count with its year, once, and holds one link', () => {
    expect(mail.text).toContain('- Việc cần hoàn thiện, năm 2018: 1.200');
    expect(mail.text).toContain('chưa có việc đăng ký năm 2019: 34');
    expect(mail.text.match(/https?:/g)).toHaveLength(1);
    expect(mail.html.match(/<a /g)).toHaveLength(1);
  });

  test('is no markup of its own in HTML', () => {
    expect(mail.html).toContain('A &lt; B &amp; “C”');
  });
});

describe('a code', () => {
  const now = new Date('2026-03-03T00:00:00Z');
  const sent = { codeHash: 'x', codeEndsAt: new Date('2026-03-03T00:00:01Z'), codeTries: 0 };

  test('may be typed three times within half an hour', () => {
    expect(codeRefusal(sent, true, now)).toBeNull();
    expect(codeRefusal(sent, false, now)).toEqual({ code: 'reminder.code-wrong', left: 2 });
    expect(codeRefusal({ ...sent, codeTries: 2 }, true, now)).toBeNull();
    expect(codeRefusal({ ...sent, codeTries: 2 }, false, now)).toEqual({
      code: 'reminder.code-ended',
      left: 0,
    });
    expect(codeRefusal({ ...sent, codeEndsAt: now }, true, now)?.code).toBe('reminder.code-ended');
    expect(codeRefusal(null, false, now)?.code).toBe('reminder.code-ended');
  });

  test('is sent five times a day at most', () => {
    expect([maySendCode(4), maySendCode(5)]).toEqual([true, false]);
  });
});

describe('addresses and settings', () => {
  test.each(['a@b.vn', 'nguyen.van-a+so@nghean.gov.vn', "o'b@x.y"])('%s is an address', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  test.each([
    '',
    'a',
    '@b.vn',
    'a@b',
    'a@-b.vn',
    'a b@c.vn',
    'a@b.vn,c@d.vn',
    'A <a@b.vn>',
    'a@b.vn\r\nBcc: c@d.vn',
    'a..b@c.vn',
    'ă@b.vn',
    `${'a'.repeat(65)}@b.vn`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.vn`,
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  const GOOD = {
    SMTP_HOST: 'mail.example.vn',
    MAIL_FROM: 'so@example.vn',
    PUBLIC_URL: 'https://so.example.vn/',
  };

  test('without a server there is no mail; with one it is TLS, or STARTTLS where there is a password', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(readSettings(GOOD).mail).toEqual({
      smtp: { host: 'mail.example.vn', port: 587, secure: false, requireTLS: false },
      from: 'so@example.vn',
      publicUrl: 'https://so.example.vn',
    });
    const withPassword = { ...GOOD, SMTP_USER: 'so', SMTP_PASSWORD: 'mật khẩu' };
    expect(readSettings(withPassword).mail?.smtp).toMatchObject({
      requireTLS: true,
      auth: { user: 'so', pass: 'mật khẩu' },
    });
    expect(readSettings({ ...withPassword, SMTP_SECURE: '1' }).mail?.smtp).toMatchObject({
      port: 465,
      secure: true,
    });
  });

  test.each([
    [{ MAIL_FROM: 'so@example.vn' }, 'MAIL_FROM'],
    [{ SMTP_PASSWORD: 'bí mật' }, 'SMTP_PASSWORD'],
    [{ ...GOOD, MAIL_FROM: 'so' }, 'MAIL_FROM'],
    [{ ...GOOD, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ ...GOOD, PUBLIC_URL: 'ftp://so.example.vn' }, 'PUBLIC_URL'],
    [{ ...GOOD, SMTP_PORT: '99999' }, 'SMTP_PORT'],
    [{ ...GOOD, SMTP_USER: 'so' }, 'SMTP_USER'],
    [{ ...GOOD, SMTP_URL: 'smtp://x' }, 'SMTP_URL'],
    [{ MAIL_FROM: GOOD.MAIL_FROM, PUBLIC_URL: GOOD.PUBLIC_URL, SMTP_URL: 'http://u:bí-mật@x' }, 'SMTP_URL'],
  ])('%j stops the start and names %s, never a password', (env, name) => {
    const start = () => readSettings(env);
    expect(start).toThrow(name);
    expect(start).not.toThrow(/bí/);
  });

  test('demo data is mailed to nobody', () => {
    const settings = { ...readSettings(GOOD), demo: true };
    expect(new MailerService(settings).state).toBe('demo');
    return expect(new MailerService(settings).send({ to: 'a@b.vn', subject: '', text: '' })).resolves.toBe(
      'OFF',
    );
  });
});
