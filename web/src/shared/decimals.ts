const SHOWN = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
const SHORT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const GROUPED = /^\d{1,3}(\.\d{3})+(,\d{1,4})?$/;
const PLAIN = /^\d+(,\d{1,4})?$/;

/** `1234.5` as the server keeps it → 1.234,5 */
export function decimal(text: string): string {
  return SHOWN.format(Number(text));
}

/** The same to two decimals, for what was computed. */
export function shortDecimal(text: string): string {
  return SHORT.format(Number(text));
}

/** What a person typed, 1.234,5 or 1234,5, as the server keeps it; null: not a number in the Vietnamese form. */
export function typedDecimal(typed: string): string | null {
  const text = typed.trim().replaceAll(' ', '');
  if (!GROUPED.test(text) && !PLAIN.test(text)) return null;
  return text.replaceAll('.', '').replace(',', '.');
}

const BAD = 'Số chưa đúng. Đề nghị nhập như 1.234,5 (dấu phẩy cho phần lẻ).';

/** The rule of a field in which such a number is typed. */
export const decimalRule = {
  validator: (_: unknown, typed: string | null | undefined) =>
    !typed || typedDecimal(typed) !== null ? Promise.resolve() : Promise.reject(new Error(BAD)),
};
