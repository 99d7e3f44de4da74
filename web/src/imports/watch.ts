import { useSyncExternalStore } from 'react';

/** Files whose work goes on, so that whoever left their page is told when it is done. */
let watched: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  watched = next;
  for (const listener of listeners) listener();
}

export function watch(id: string): void {
  if (!watched.includes(id)) change([...watched, id]);
}

export function unwatch(id: string): void {
  change(watched.filter((one) => one !== id));
}

export function useWatched(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => watched,
  );
}
