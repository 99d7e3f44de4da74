import type { AidKind } from '../api/types';
import { decimal } from '../shared/decimals';

const MEASURES = {
  money: 'đồng',
  goods: 'đồng',
  'work-days': 'ngày công',
  house: 'nhà',
  child: 'thiếu nhi',
} satisfies Record<AidKind, string>;

export const measureOf = (kind: AidKind): string => MEASURES[kind];

const isMoney = (kind: AidKind) => kind === 'money' || kind === 'goods';

/** 1.234.000 đồng; 12,5 ngày công */
export function amountWords(kind: AidKind, amount: string): string {
  return `${decimal(amount)} ${MEASURES[kind]}`;
}

const SHORT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const STEPS: [number, string][] = [
  [1_000_000_000, 'tỷ đồng'],
  [1_000_000, 'triệu đồng'],
];

/** 9,8 tỷ đồng, with the exact number beside; null: the exact one is short enough. */
export function roundedWords(kind: AidKind, amount: string): string | null {
  const value = Number(amount);
  const step = STEPS.find(([size]) => value >= size);
  if (!isMoney(kind) || !step) return null;
  return `${SHORT.format(value / step[0])} ${step[1]}`;
}

/** The sum of decimal texts, exact to four decimals, while a gift is typed. */
export function sumOf(amounts: readonly string[]): string {
  const total = amounts.reduce((sum, amount) => {
    const [whole = '0', part = ''] = amount.split('.');
    return sum + BigInt(whole) * 10_000n + BigInt(part.slice(0, 4).padEnd(4, '0'));
  }, 0n);
  const part = (total % 10_000n).toString().padStart(4, '0').replace(/0+$/, '');
  return `${total / 10_000n}${part && `.${part}`}`;
}
