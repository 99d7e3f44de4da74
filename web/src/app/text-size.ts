import { useSyncExternalStore } from 'react';

/** A / A+ / A++ in px of body text. */
export const TEXT_SIZES = [16, 18, 20] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const TEXT_SIZE_WORDS: Record<TextSize, string> = { 16: 'A', 18: 'A+', 20: 'A++' };

const KEY = 'ltb.text-size';
const listeners = new Set<() => void>();

function read(): TextSize {
  const stored = Number(localStorage.getItem(KEY));
  return TEXT_SIZES.find((size) => size === stored) ?? 16;
}

export function applyTextSize(): void {
  document.documentElement.style.fontSize = `${read()}px`;
}

export function setTextSize(size: TextSize): void {
  localStorage.setItem(KEY, String(size));
  applyTextSize();
  listeners.forEach((listener) => listener());
}

export function useTextSize(): TextSize {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}
