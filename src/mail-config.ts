import { isMailAddress } from './shared/mail-address.js';
import type { MailSettings, SmtpServer } from './shared/settings.js';

type Env = NodeJS.ProcessEnv;

/** Of no use without a server: who sets one meant mail to be sent. */
const MEANT = ['SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_SECURE', 'MAIL_FROM'] as const;

/** How mail goes out; null where no server is named. A message never repeats what was set: it may hold a password. */
export function readMail(env: Env): MailSettings | null {
  if (!env.SMTP_URL && !env.SMTP_HOST) {
    const meant = MEANT.find((name) => env[name]);
    if (meant) throw new Error(`Đã đặt ${meant} nhưng chưa có SMTP_HOST hoặc SMTP_URL.`);
    return null;
  }
  if (env.SMTP_URL && env.SMTP_HOST) throw new Error('Chỉ đặt một trong hai: SMTP_URL hoặc SMTP_HOST.');
  if (!isMailAddress(env.MAIL_FROM)) {
    throw new Error('MAIL_FROM phải là một địa chỉ thư điện tử, ví dụ so-lam-theo-bac@tinh.gov.vn.');
  }
  const smtp = env.SMTP_URL ? { url: smtpUrl(env.SMTP_URL) } : server(env, env.SMTP_HOST ?? '');
  return { smtp, from: env.MAIL_FROM, publicUrl: publicUrl(env.PUBLIC_URL) };
}

function smtpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname) return text;
  throw new Error('SMTP_URL phải có dạng smtp://máy-chủ:cổng hoặc smtps://máy-chủ:cổng.');
}

function server(env: Env, host: string): SmtpServer {
  const secure = env.SMTP_SECURE === '1';
  const port = env.SMTP_PORT ? Number(env.SMTP_PORT) : secure ? 465 : 587;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('SMTP_PORT phải là số cổng.');
  if (Boolean(env.SMTP_USER) !== Boolean(env.SMTP_PASSWORD)) {
    throw new Error('SMTP_USER và SMTP_PASSWORD phải đặt cùng nhau.');
  }
  if (!env.SMTP_USER || !env.SMTP_PASSWORD) return { host, port, secure, requireTLS: false };
  return { host, port, secure, requireTLS: !secure, auth: { user: env.SMTP_USER, pass: env.SMTP_PASSWORD } };
}

/** The address without a slash at its end. */
function publicUrl(text: string | undefined): string {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && !url.search && !url.hash && !url.username) {
    return url.href.replace(/\/+$/, '');
  }
  throw new Error('PUBLIC_URL phải là địa chỉ mở sổ, ví dụ https://solamtheobac.tinh.gov.vn.');
}
