import { useSyncExternalStore } from 'react';

export function useMediaQuery(words: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(words);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(words).matches,
  );
}

/** True on a phone, where a table becomes cards. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 599px)');
}
