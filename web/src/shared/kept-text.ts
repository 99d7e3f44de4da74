/** What was typed and not yet answered by the server, kept on this machine under the account's name. */
const PREFIX = 'ltb.kept.';

export interface Kept<T> {
  savedAt: string;
  value: T;
}

export function keep<T>(key: string, value: T): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt: new Date().toISOString(), value }));
    return true;
  } catch {
    return false;
  }
}

export function kept<T>(key: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Kept<T>) : null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

export function hasKeptText(): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(PREFIX));
}
