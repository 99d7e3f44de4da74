import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Argon2id with the library's defaults of memory and time (19 MiB, 2 passes), as OWASP advises.
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'));

export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFC')).catch(() => false);

// Letters and digits that are not mistaken for one another on paper.
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be handed over on paper and changed at the first sign-in. */
export function issuePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

let decoy: Promise<string> | null = null;

/** Spends the time of a check on a user name that does not exist, so that names cannot be told by the clock. */
export async function pretendToCheck(password: string): Promise<false> {
  decoy ??= hashPassword(issuePassword());
  await passwordMatches(await decoy, password);
  return false;
}
