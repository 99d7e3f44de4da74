import { readDate, readNumber, telexLeftovers } from '../documents/spreadsheets/what-people-type.js';
import type { Problem, ProblemDetail } from '../shared/problems.js';
import { fold } from '../shared/text.js';
import type { RowIssueOut } from './import.dto.js';
import type { KnownColumn } from './headings.rules.js';
import type { Names } from './names.js';

/** A formula that was never computed, and what Excel shows when one cannot be. */
const NO_VALUE = /^(=\?|#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!))$/;

/** Reads one row column by column, and collects what is wrong and what has to be confirmed. */
export class RowReader {
  readonly problems: RowIssueOut[] = [];
  readonly asks: RowIssueOut[] = [];

  constructor(
    private readonly row: { sheet: string; rowNumber: number; values: Record<string, string> },
    private readonly columns: readonly KnownColumn[],
  ) {
    for (const { key } of columns)
      if (NO_VALUE.test(row.values[key] ?? ''))
        this.refuse(
          key,
          'value.formula',
          'Ô có công thức chưa tính được giá trị.',
          'Đề nghị mở tệp bằng Excel, ghi giá trị đúng rồi lưu lại.',
        );
  }

  /** What is typed in a column; null: nothing. */
  text(key: string): string | null {
    return this.row.values[key]?.trim() || null;
  }

  /** A date however it is typed, as YYYY-MM-DD. */
  date(key: string): string | null {
    const typed = this.text(key);
    if (typed === null) return null;
    const date = readDate(typed);
    if (date === null)
      this.refuse(key, 'value.bad-date', 'Ngày chưa đúng.', 'Đề nghị nhập ngày/tháng/năm, ví dụ 31/12/2018.');
    return date;
  }

  /** A number with the Vietnamese or the English comma. */
  number(key: string): number | null {
    const typed = this.text(key);
    if (typed === null) return null;
    const number = readNumber(typed);
    if (number === null)
      this.refuse(
        key,
        'value.bad-number',
        'Số chưa đúng.',
        'Đề nghị nhập như 1.234,5 (dấu phẩy cho phần lẻ).',
      );
    return number;
  }

  /** A cross, “có”, “x”, 1: yes. Empty, “không”, 0: no. */
  tick(key: string): boolean | null {
    const typed = this.text(key);
    if (typed === null) return null;
    const word = fold(typed);
    if (['x', 'co', '1', 'v', 'yes', 'true', 'dung'].includes(word)) return true;
    if (['khong', '0', 'no', 'false', '-', '—'].includes(word)) return false;
    this.refuse(key, 'value.wrong-choice', 'Giá trị chưa rõ.', 'Đề nghị ghi “x” nếu có, để trống nếu không.');
    return null;
  }

  /**
   * The one of some things that a text names. Letter for letter it is taken; without marks, or in Telex, it is
   * shown for confirmation; two of one name are refused.
   */
  choose<T>(key: string, names: Names<T>, list: string): T | null {
    const typed = this.text(key);
    return typed === null ? null : this.find(key, typed, names, list);
  }

  /** The same for a text that is only a part of the cell. */
  find<T>(key: string, typed: string, names: Names<T>, list: string): T | null {
    const exact = names.exactly(typed);
    if (exact.length === 1) return exact[0]!.value;
    const folded = exact.length > 0 ? exact : names.alike(typed, readTelex(typed));
    if (folded.length === 1) {
      this.ask(
        key,
        'name.matched',
        `Hệ thống đọc là “${folded[0]!.name}”.`,
        'Đề nghị xác nhận, hoặc sửa lại trong tệp.',
      );
      return folded[0]!.value;
    }
    if (folded.length > 1)
      this.refuse(
        key,
        'value.ambiguous',
        `Có ${folded.length} mục cùng tên trong ${list}.`,
        'Đề nghị ghi rõ hơn.',
      );
    else
      this.refuse(
        key,
        'value.wrong-choice',
        `Không có trong ${list}.`,
        'Đề nghị chọn trong danh sách của mẫu.',
      );
    return null;
  }

  /** Words that look like typing whose marks were not put on. */
  askTelex(keys: readonly string[]): void {
    for (const key of keys) {
      const found = telexLeftovers(this.text(key) ?? '').slice(0, 5);
      if (found.length === 0) continue;
      const words = found.map(({ typed, read }) => `“${typed}” (${read})`).join(', ');
      this.ask(
        key,
        'text.telex',
        `Có thể có chữ chưa bỏ dấu: ${words}.`,
        'Đề nghị sửa trong tệp, hoặc xác nhận giữ nguyên.',
      );
    }
  }

  refuse(key: string, code: string, message: string, remedy: string): void {
    this.problems.push(this.issue(key, code, message, remedy));
  }

  ask(key: string, code: string, message: string, remedy: string): void {
    this.asks.push(this.issue(key, code, message, remedy));
  }

  /** Errors as the form tells them, each at its column. */
  refuseAll(details: readonly ProblemDetail[], keyOf: (field: string) => string): void {
    for (const { field, code, message } of details) {
      const [what, ...rest] = message.split(/(?<=\.) /);
      this.refuse(keyOf(field ?? ''), code, what ?? message, rest.join(' '));
    }
  }

  private issue(key: string, code: string, message: string, remedy: string): RowIssueOut {
    const column = this.columns.find((one) => one.key === key)?.heading ?? '';
    const value = this.text(key) ?? '';
    const place = `Trang “${this.row.sheet}”, dòng ${this.row.rowNumber}`;
    const cell = column ? `, cột “${column}”: “${short(value)}”` : '';
    return {
      column,
      value,
      code,
      message,
      remedy,
      sentence: `${place}${cell} – ${message} ${remedy}`.trim(),
    };
  }
}

const short = (text: string) => ([...text].length > 80 ? `${[...text].slice(0, 79).join('')}…` : text);

/** A text with the words that look like Telex read as such. */
const readTelex = (typed: string) =>
  telexLeftovers(typed).reduce((text, one) => text.replace(one.typed, one.read), typed);

/** A refusal in words; whom to call is not known here. */
export const titleOf = (problem: Problem | null): string | undefined =>
  problem?.title.replaceAll('{contact}', 'quản trị hệ thống');
