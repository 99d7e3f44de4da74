import type ExcelJS from 'exceljs';

export type Style = Readonly<Partial<ExcelJS.Style>>;

export const FONT_SIZE = 12;
export const TITLE_SIZE = 14;
const FONT = { name: 'Times New Roman', size: FONT_SIZE };
const LINE = { style: 'thin' } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3EDE4' } } as const;

/** What the values of a column are. An `index` is the TT of a table; a `percent` is a share: 0.125 for 12.5 %. */
export type ValueKind = 'index' | 'text' | 'long' | 'date' | 'number' | 'percent';

// As text, what a reader types over a text stays one: “- Rà soát” is no formula. Digits group as the reader's Excel does.
const FORMATS: Record<ValueKind, string> = {
  index: '0',
  text: '@',
  long: '@',
  date: 'dd/mm/yyyy',
  number: '#,##0',
  percent: '0.0 %',
};
const SIDES: Record<ValueKind, 'left' | 'center' | 'right'> = {
  index: 'center',
  text: 'left',
  long: 'left',
  date: 'center',
  number: 'right',
  percent: 'right',
};

/** A style that cells share. exceljs knows it again by identity, which makes it five times as fast. */
const shared = (style: Partial<ExcelJS.Style>): Style => Object.freeze(style);

const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

export const ORGANISATION = shared({ font: { ...FONT, bold: true }, alignment: centred });
export const PARTY = shared({ font: { ...FONT, bold: true, underline: true }, alignment: centred });
export const DEMO_LINE = shared({ font: { ...FONT, bold: true }, alignment: centred });
export const TITLE = shared({ font: { ...FONT, size: TITLE_SIZE, bold: true }, alignment: centred });
export const NOTE = shared({
  font: { ...FONT, italic: true },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
});
export const HEADING = shared({
  font: { ...FONT, bold: true },
  alignment: centred,
  border: BOX,
  fill: FILL,
});

/** One style object for a column: every cell of it bears the same one. */
export function cellStyle(kind: ValueKind, { bold = false, unlocked = false, centre = false } = {}): Style {
  return shared({
    numFmt: FORMATS[kind],
    font: { ...FONT, bold },
    border: BOX,
    alignment: { horizontal: centre ? 'center' : SIDES[kind], vertical: 'middle', wrapText: true },
    ...(unlocked ? { protection: { locked: false } } : {}),
  });
}

/** Page set-up: A4 landscape, as wide as the paper, headings repeated, pages numbered. */
export const PAPER_A4 = 9;
export const FOOTER = '&C&"Times New Roman,Regular"&10Trang &P/&N';
export const DEMO_WORDS = 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN';
export const DEMO_HEADER = `&C&"Times New Roman,Bold"&12${DEMO_WORDS}`;
