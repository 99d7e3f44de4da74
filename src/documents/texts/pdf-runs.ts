import { hexOf } from './pdf-strings.js';

/** A piece of text with its place on the page; codes of its font as hexadecimal digits. */
export interface Run {
  x: number;
  y: number;
  /** Name of its font on the page. */
  font: string;
  /** A wide gap between two pieces stands as an empty one. */
  pieces: string[];
}

type Matrix = readonly [number, number, number, number, number, number];
const HERE: Matrix = [1, 0, 0, 1, 0, 0];
const MAX_RUNS = 50_000;
/** Thousandths of the letter size: what is wider is a space. */
const SPACE = 180;

const TOKEN =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|[[\]]|[-+]?(?:\d+\.?\d*|\.\d+)|\/[^\s/<>[\]()]+|[A-Za-z'"][A-Za-z0-9*]*/g;

/** The pieces of text that the drawing orders of a page show. Only what places and shows text is followed. */
export function runsOf(orders: string): Run[] {
  const page = new Page();
  for (const [token] of orders.matchAll(TOKEN)) {
    if (page.runs.length >= MAX_RUNS) break;
    page.take(token);
  }
  return page.runs;
}

class Page {
  readonly runs: Run[] = [];
  private numbers: number[] = [];
  private pieces: string[] = [];
  private inArray = false;
  private name = '';
  private font = '';
  private page: Matrix = HERE;
  private readonly kept: Matrix[] = [];
  private line: Matrix = HERE;

  take(token: string): void {
    const [first] = token;
    if (first === '(') this.pieces.push(hexOf(token.slice(1, -1)));
    else if (first === '<') this.pieces.push(token.slice(1, -1).replace(/\s/g, '').toLowerCase());
    else if (first === '[') this.inArray = true;
    else if (first === ']') this.inArray = false;
    else if (/[-+.\d]/.test(first!)) this.takeNumber(Number(token));
    else if (first === '/') this.name = token.slice(1);
    else this.order(token);
  }

  private takeNumber(value: number): void {
    if (!this.inArray) this.numbers.push(value);
    else if (value < -SPACE) this.pieces.push('');
  }

  private order(name: string): void {
    const values = this.numbers;
    if (name === 'q' && this.kept.length < 100) this.kept.push(this.page);
    else if (name === 'Q') this.page = this.kept.pop() ?? HERE;
    else if (name === 'cm') this.page = product(matrixOf(values), this.page);
    else if (name === 'Tf') this.font = this.name;
    else if (name === 'BT') this.line = HERE;
    else if (name === 'Tm') this.line = matrixOf(values);
    else if (name === 'Td' || name === 'TD') this.move(values.at(-2) ?? 0, values.at(-1) ?? 0);
    else if (name === 'T*') this.move(0, -1);
    else if (name === 'Tj' || name === 'TJ') this.show();
    else if (name === "'" || name === '"') this.showBelow();
    this.numbers = [];
    this.pieces = [];
  }

  private move(x: number, y: number): void {
    this.line = product([1, 0, 0, 1, x, y], this.line);
  }

  private showBelow(): void {
    this.move(0, -1);
    this.show();
  }

  private show(): void {
    const [, , , , x, y] = product(this.line, this.page);
    this.runs.push({ x, y, font: this.font, pieces: this.pieces });
  }
}

function matrixOf(values: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.slice(-6);
  return [a, b, c, d, e, f];
}

function product(one: Matrix, two: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = two;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
