/** What an operator may set, read once from the environment by `config.ts`. */
export interface Settings {
  /** TCP port of the server. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** PostgreSQL to use; null means the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  /** Role that runs migrations, when it differs from the one the server works with; null: the same. */
  migrationsUrl: string | null;
  /** Folder of the embedded database and its lock. */
  dataFolder: string;
  /** Secret that signs session cookies; null: one is made and kept in the database. */
  sessionSecret: string | null;
  /** True behind HTTPS: cookies get the Secure flag. */
  secureCookies: boolean;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Business date (YYYY-MM-DD) that the clock reads; null: today in Viet Nam. */
  businessDate: string | null;
  /** True for an archive that is only started to be read: nothing is written but sessions and who took what out. */
  readOnly: boolean;
  /** True on demo data: banners, and blank numbers and signers on paper. */
  demo: boolean;
  /** Whom to call for help, printed on errors. */
  helpContact: string;
  /** Log level of pino. */
  logLevel: string;
  /** How mail goes out; null: none is sent. */
  mail: MailSettings | null;
}

export interface MailSettings {
  /** As the mail library takes it. */
  smtp: { url: string } | SmtpServer;
  /** Address that mails come from. */
  from: string;
  /** Where people open the book; the one link of a mail. */
  publicUrl: string;
}

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean;
  /** Not a word without TLS: there is a password to keep. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
}

/** Injection token of `Settings`. */
export const SETTINGS = Symbol('settings');
