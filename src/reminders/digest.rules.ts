import { vietnameseDate } from '../shared/dates.js';
import { vietnameseNumber } from '../shared/text.js';

/** In the order of the week. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MAX_ATTEMPTS = 3;
/** Minutes after a first, second … attempt before which there is no other: longer than an attempt may last. */
const WAITS = [15, 60, 60] as const;

/** A mail comes in the morning, and none at night when the server was down all day. */
const FROM_HOUR = 7;
const UNTIL_HOUR = 20;

/** Day, weekday and hour in Viet Nam of an instant; the zone has no summer time. */
export function vietnamTime(at: Date): { day: string; weekday: Weekday; hour: number } {
  const local = new Date(at.getTime() + 7 * 3_600_000);
  return {
    day: local.toISOString().slice(0, 10),
    weekday: WEEKDAYS[(local.getUTCDay() + 6) % 7] as Weekday,
    hour: local.getUTCHours(),
  };
}

export function isSendingTime(at: Date): boolean {
  const { hour } = vietnamTime(at);
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

/** When a digest may be tried again after this attempt, the first being 1. */
export function tryAgainAt(at: Date, attempt: number): Date {
  const minutes = WAITS[Math.min(attempt, WAITS.length) - 1] ?? 60;
  return new Date(at.getTime() + minutes * 60_000);
}

/** One line of a digest: words and a number, nothing of whose it is. */
export interface DigestLine {
  label: string;
  year: number;
  value: number;
}

export interface DigestMail {
  subject: string;
  text: string;
  html: string;
}

const CHOOSE =
  'Muốn chọn nội dung được nhắc, ngày không nhận thư hoặc thôi nhận thư: đăng nhập, mở tên đồng chí ở góc trên, chọn “Nhắc nội dung cần xử lý”.';
const AUTOMATIC = 'Thư tự động, chỉ nêu số lượng. Đề nghị đồng chí không trả lời thư này.';

/** The mail of a day: counts by kind and one link. */
export function digestMail(lines: readonly DigestLine[], day: string, link: string): DigestMail {
  const n = lines.reduce((sum, line) => sum + line.value, 0);
  const date = vietnameseDate(day);
  const opening = `Sổ đăng ký làm theo Bác có ${vietnameseNumber(n)} nội dung cần đồng chí xử lý, tính đến ngày ${date}:`;
  const told = lines.map(
    ({ label, year, value }) => `${label}${named(label, year)}: ${vietnameseNumber(value)}`,
  );
  return {
    subject: `[Làm theo Bác] ${vietnameseNumber(n)} nội dung cần xử lý, ngày ${date}`,
    text: [
      'Kính gửi đồng chí,',
      opening,
      told.map((line) => `- ${line}`).join('\n'),
      `Mở sổ: ${link}`,
      CHOOSE,
      AUTOMATIC,
    ].join('\n\n'),
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Nội dung cần xử lý</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.55;color:#1F2328"><p>Kính gửi đồng chí,</p><p>${escaped(opening)}</p><ul>${told
      .map((line) => `<li>${escaped(line)}</li>`)
      .join('')}</ul><p><a href="${escaped(link)}">Mở sổ</a></p><p style="color:#5B6168">${escaped(
      CHOOSE,
    )}<br>${AUTOMATIC}</p></body></html>`,
  };
}

/** A label may tell a year of its own. */
const named = (label: string, year: number) => (/\bnăm \d{4}\b/.test(label) ? '' : `, năm ${year}`);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
