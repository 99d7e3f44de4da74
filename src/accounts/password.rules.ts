import { lengthOf } from '../shared/text.js';

/** Why a new password is refused, or null. Length counts, rules of composition do not (NIST SP 800-63B, 3.1.1). */
export function passwordWeakness(password: string, username: string, current: string | null): 'weak' | null {
  const short = lengthOf(password) < 10;
  const same = current !== null && password === current;
  const named = password.toLowerCase().includes(username.toLowerCase());
  const uniform = new Set(password).size < 4;
  return short || same || named || uniform ? 'weak' : null;
}
