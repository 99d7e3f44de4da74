import type { MeasureSpec } from './fields.js';
import type { Random } from './random.js';

/** A number as it is written in Vietnamese: 1.250 and 12,5. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return (value < 0 ? '-' : '') + (fraction && Number(fraction) > 0 ? `${grouped},${fraction}` : grouped);
}

/** The first number in a text written in Vietnamese, or null. */
export function numberIn(text: string | null): number | null {
  const match = /\d[\d.]*(?:,\d+)?/.exec(text ?? '');
  return match ? Number(match[0].replace(/\./g, '').replace(',', '.')) : null;
}

/** Drawn numbers of one text; `from` is null when nothing was counted so far. */
export interface Measured {
  from: number | null;
  to: number;
  decimals: number;
}

/**
 * Draws the number of now and the target of a measure.
 * With `days` both come from the usual days of the paper: the target is always at least one day shorter.
 */
export function drawMeasure(
  random: Random,
  spec: MeasureSpec,
  usualDays: number,
  needsBase: boolean,
): Measured {
  if (spec.days) {
    const from = usualDays + random.int(0, usualDays > 9 ? 3 : 1);
    const to = Math.min(from - 1, Math.max(1, Math.round(from * (0.45 + random.next() * 0.3))));
    return { from, to, decimals: 0 };
  }
  const decimals = spec.decimal ? 1 : 0;
  const draw = (range: [number, number]): number => rounded(random, range, decimals);
  const to = draw(spec.target ?? [1, 1]);
  const unknown = !spec.base || (spec.maybeUnknown === true && !needsBase && random.chance(0.6));
  return { from: unknown || !spec.base ? null : draw(spec.base), to, decimals };
}

function rounded(random: Random, [low, high]: [number, number], decimals: number): number {
  if (decimals > 0) return Math.round((low + random.next() * (high - low)) * 10) / 10;
  const step = high >= 2000 ? 50 : high >= 400 ? 10 : high > 150 ? 5 : 1;
  return Math.min(high, Math.max(low, Math.round(random.int(low, high) / step) * step));
}

/** The target as a registrant writes it: 'không quá 5', 'dưới 4', 'từ 85', '100'. */
export function targetWording(random: Random, measured: Measured, saidInContent: boolean): string {
  const text = formatNumber(measured.to, measured.decimals);
  const falling = measured.from !== null && measured.to < measured.from;
  if (measured.to === 0 || (measured.to === 100 && !falling)) return text;
  const wide = measured.decimals > 0 || measured.to >= 10;
  if (falling) return `${!saidInContent && wide && random.chance(0.35) ? 'dưới' : 'không quá'} ${text}`;
  return `${random.pick(['ít nhất ', 'từ ', ''])}${text}`;
}

/** A half-way mark strictly between now and the target, or null when there is no room for one. */
export function halfWay(measured: Measured): number | null {
  if (measured.from === null) return null;
  const middle = (measured.from + measured.to) / 2;
  const step = middle >= 1000 ? 100 : middle >= 200 ? 10 : 1;
  const value = measured.decimals > 0 ? Math.round(middle * 10) / 10 : Math.round(middle / step) * step;
  return value === measured.from || value === measured.to ? null : value;
}
