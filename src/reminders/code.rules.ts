import type { ProblemCode } from '../shared/problems.js';

/** How long a code may be typed, how often, and how many are sent in a day: nobody is flooded with codes. */
export const CODE_MINUTES = 30;
const TRIES = 3;
const CODES_A_DAY = 5;

export const maySendCode = (sentToday: number): boolean => sentToday < CODES_A_DAY;

interface Sent {
  codeHash: string | null;
  codeEndsAt: Date | null;
  codeTries: number;
}

/** Why a typed code is not taken, and how many tries are left; null when it is. */
export function codeRefusal(
  sent: Sent | null,
  matches: boolean,
  now: Date,
): { code: ProblemCode; left: number } | null {
  if (!sent?.codeHash || !sent.codeEndsAt || sent.codeEndsAt <= now)
    return { code: 'reminder.code-ended', left: 0 };
  if (matches) return null;
  const left = TRIES - sent.codeTries - 1;
  return { code: left > 0 ? 'reminder.code-wrong' : 'reminder.code-ended', left };
}

/** The mail to a new address. */
export function codeMail(code: string): { subject: string; text: string } {
  return {
    subject: '[Làm theo Bác] Mã xác nhận địa chỉ nhận thư',
    text: [
      'Kính gửi đồng chí,',
      `Mã xác nhận địa chỉ nhận thư nhắc của Sổ đăng ký làm theo Bác: ${code}`,
      `Đề nghị nhập mã này trên trang “Nhắc nội dung cần xử lý” trong ${CODE_MINUTES} phút.`,
      'Nếu đồng chí không đề nghị nhận thư, đề nghị bỏ qua thư này; địa chỉ chưa được sử dụng.',
    ].join('\n\n'),
  };
}
