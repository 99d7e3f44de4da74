import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  to: string[];
  from: string;
  subject: string;
  /** Header lines, encoded words read. */
  headers: string;
  text: string;
  html: string;
  /** Each octet as it came. */
  raw: string;
}

/** A real SMTP server that keeps what arrives; it may be stopped and started again at the same port. */
export class PostBox {
  readonly mails: Arrived[] = [];
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** `refuse`: an address that this server knows nobody at. */
  async start(refuse?: string): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (address, _session, done) =>
        done(address.address === refuse ? refused('no such mailbox', 550) : null),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.mails.push(arrived(Buffer.concat(parts).toString('latin1'), to));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  to = (address: string): Arrived[] => this.mails.filter((mail) => mail.to.includes(address));
}

const refused = (message: string, responseCode: number) =>
  Object.assign(new Error(message), { responseCode });

function arrived(raw: string, to: string[]): Arrived {
  const { headers, body } = halves(raw);
  const boundary = /boundary="?([^";\s]+)"?/.exec(headers)?.[1];
  const parts = boundary
    ? body.split(`--${boundary}`).map((part) => halves(part.trimStart()))
    : [{ headers, body }];
  const part = (type: string) => {
    const found = parts.find((one) => one.headers.includes(`Content-Type: ${type}`));
    return found ? decoded(found) : '';
  };
  const words = headers
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : printable(text.replaceAll('_', ' ')),
    );
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(words)?.[1] ?? '';
  return {
    to,
    from: header('From'),
    subject: header('Subject'),
    headers: words,
    text: part('text/plain'),
    html: part('text/html'),
    raw,
  };
}

function halves(raw: string): { headers: string; body: string } {
  const at = raw.indexOf('\r\n\r\n');
  return { headers: raw.slice(0, at).replace(/\r\n[ \t]+/g, ' '), body: raw.slice(at + 4) };
}

function decoded({ headers, body }: { headers: string; body: string }): string {
  if (/Content-Transfer-Encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString();
  return printable(body.replace(/=\r\n/g, ''));
}

const printable = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString();
