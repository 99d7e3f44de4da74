import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { SETTINGS, type Settings } from '../shared/settings.js';
import type { MailState } from './reminder.dto.js';

/** The name that a mail comes from; the address is set by the operator. */
const SENDER = 'Sổ đăng ký làm theo Bác';
const TEN_SECONDS = 10_000;

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** The same mail sent twice has the same one, so that mail programs show it once. */
  id?: string;
}

/** Talks to the SMTP server of the settings, never within a transaction: a slow server holds no connection. */
@Injectable()
export class MailerService {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Demo data is never mailed to anybody. */
  get state(): MailState {
    if (this.settings.demo) return 'demo';
    return this.settings.mail ? 'on' : 'off';
  }

  /** Where the link of a mail leads. */
  get link(): string {
    return this.settings.mail?.publicUrl ?? '';
  }

  /** null: the server took it; otherwise why not, as a code that holds no address. */
  async send({ to, subject, text, html, id }: Mail): Promise<string | null> {
    const { mail } = this.settings;
    if (!mail || this.state !== 'on') return 'OFF';
    const transport = createTransport({
      ...mail.smtp,
      connectionTimeout: TEN_SECONDS,
      greetingTimeout: TEN_SECONDS,
      socketTimeout: 2 * TEN_SECONDS,
      dnsTimeout: TEN_SECONDS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: { name: SENDER, address: mail.from },
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: id && `<${id}@${mail.from.split('@')[1]}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' },
      });
      return null;
    } catch (error) {
      return codeOf(error);
    } finally {
      transport.close();
    }
  }
}

/** Trouble with the server itself: the next mail would meet it as well. */
export const isServerTrouble = (code: string): boolean =>
  !code.startsWith('EENVELOPE') && !code.startsWith('EMESSAGE');

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const parts = [typeof code === 'string' ? code : 'EUNKNOWN', responseCode].filter(Boolean);
  return parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, '')
    .slice(0, 60);
}
