/** How a number format shows a number. */
export interface NumberShape {
  before: string;
  after: string;
  grouped: boolean;
  /** Figures before the comma, filled with zeros; and figures after it. */
  wholes: number;
  fewest: number;
  most: number;
  percent: boolean;
  /** The format has a part of its own for negative numbers, which says so itself. */
  ownSign: boolean;
}

/**
 * What is not figures: text of its own (in quotes, after a backslash, a currency in brackets), and what shows
 * nothing (colours, conditions, room for a sign, filling).
 */
const NOT_FIGURES = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*]./g;
/** More would be noise. */
const MAX_FIGURES = 15;
const FIGURES = /^([^#0?]*)([#0?,]*[#0?])(?:\.([#0?]+))?([^#0?]*)$/;

/** Null: it shows something else than the number, such as a fraction, a power, or thousands left out. */
export function shapeOf(format: string, value: number): NumberShape | null {
  const parts = sectionsOf(format);
  const ownSign = value < 0 && parts.length > 1;
  const part = (ownSign ? parts[1] : value === 0 && parts.length > 2 ? parts[2] : parts[0]) ?? '';
  const texts: string[] = [];
  const bare = part.replace(NOT_FIGURES, (_, quoted, escaped, currency) => {
    texts.push(quoted ?? escaped ?? currency ?? '');
    return '\u0000';
  });
  const [, before, whole, decimals = '', after] = FIGURES.exec(bare.replace('%', '')) ?? [];
  if (whole === undefined || /[^\u0000 ()+$₫€-]/.test(`${before}${after}`)) return null;
  const restored = (text: string) => text.replaceAll('\u0000', () => texts.shift() ?? '');
  return {
    before: restored(before!),
    after: restored(after!),
    grouped: whole.includes(','),
    wholes: Math.min(Math.max(countOfZeros(whole), 1), MAX_FIGURES),
    fewest: Math.min(countOfZeros(decimals), MAX_FIGURES),
    most: Math.min(decimals.length, MAX_FIGURES),
    percent: bare.includes('%'),
    ownSign,
  };
}

const countOfZeros = (pattern: string) => pattern.replace(/[^0]/g, '').length;

/** The parts for positive numbers, negative ones and zero, by semicolons outside quotes. */
function sectionsOf(format: string): string[] {
  return (format.match(/("[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? []).slice(0, 3);
}
