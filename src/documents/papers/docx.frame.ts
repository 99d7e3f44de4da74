import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { format, half, twentieths, twips } from './docx.units.js';
import { type FormatProfile, type PartFormat, textWidth } from './format-profile.js';
import { PARTY, appendixLines, authorityLines, headLayout, subjectLines } from './layout.js';
import type { Appendix, Paper, Recipients, Signature } from './paper.model.js';

/** Word rounds; a rule a hair's breadth too short would break the line above it. Millimetres. */
const SLACK = 1.5;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

interface Line {
  before?: number;
  align?: 'left' | 'center';
  keepNext?: boolean;
}

const line = (text: string, part: PartFormat, { before = 0, align = 'center', keepNext }: Line = {}) =>
  new Paragraph({
    alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    keepNext: keepNext ?? false,
    spacing: { before: twentieths(before), after: 0 },
    children: [new TextRun({ text, ...format(part) })],
  });

/** Two columns without lines. */
function columns(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  const sizes = widths.map(twips);
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      children,
      borders: NO_LINES,
      width: { type: WidthType.DXA, size: sizes[index] ?? 0 },
      margins: { left: 0, right: 0 },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: sizes.reduce((sum, one) => sum + one, 0) },
    columnWidths: sizes,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** The head: organisations, `*` and number on the left; the Party's name over its rule, place and date on the right. */
export function headingParts(paper: Paper, profile: FormatProfile): Table[] {
  const { parts } = profile;
  const { left, right, superior, issuer, rule } = headLayout(paper, profile);
  const { number, placeAndDate } = paper.heading;
  const beside = twips((right - rule - SLACK) / 2);
  const party = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    // The rule is as long as the text: the paragraph is as wide as the text.
    indent: { left: beside, right: beside },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: PARTY, ...format(parts.party) })],
  });
  return [
    columns(
      [
        ...superior.map((text) => line(text, parts.superior)),
        ...issuer.map((text) => line(text, parts.issuer)),
        line('*', parts.number),
        ...(number === null ? [] : [line(number, parts.number)]),
      ],
      [party, line(placeAndDate, parts.placeAndDate, { before: 14 })],
      [left, right],
    ),
  ];
}

export function titleParts(paper: Paper, profile: FormatProfile): Paragraph[] {
  const { parts } = profile;
  return [
    line(paper.typeName, parts.typeName, { before: 16, keepNext: true }),
    ...subjectLines(paper, profile).map((text) => line(text, parts.subject, { keepNext: true })),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twentieths(6) },
      children: [new TextRun({ text: '-----', size: half(parts.body.size) })],
    }),
  ];
}

export function appendixTitle(appendix: Appendix, profile: FormatProfile): Paragraph[] {
  const { subject } = profile.parts;
  return [
    line(appendix.name, subject, { keepNext: true }),
    ...appendixLines(appendix, profile).map((text) => line(text, subject, { keepNext: true })),
  ];
}

export function closingParts(paper: Paper, profile: FormatProfile): (Paragraph | Table)[] {
  if (!paper.closing) return [];
  const width = textWidth(profile, paper.landscape);
  const side = (one: Recipients | Signature | null) =>
    one === null
      ? [new Paragraph({})]
      : one.kind === 'recipients'
        ? recipients(one, profile)
        : signature(one, profile, paper.landscape);
  return [
    new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true }),
    columns(side(paper.closing.left), side(paper.closing.right), [width / 2, width / 2]),
  ];
}

function recipients({ items }: Recipients, { parts }: FormatProfile): Paragraph[] {
  return [
    new Paragraph({
      children: [
        new TextRun({ text: 'Nơi nhận', underline: {}, ...format(parts.recipientsLabel) }),
        new TextRun({ text: ':', ...format(parts.recipientsLabel) }),
      ],
    }),
    ...items.map((item) => line(`- ${item}`, parts.recipients, { align: 'left' })),
  ];
}

/** Four empty lines to sign on. */
function signature(
  { authority, office, name }: Signature,
  profile: FormatProfile,
  landscape: boolean,
): Paragraph[] {
  const { parts } = profile;
  return [
    ...authorityLines(authority, profile, landscape).map((text) => line(text, parts.authority)),
    ...(office === null ? [] : [line(office, parts.office)]),
    line(name ?? '', parts.name, { before: 4 * 1.15 * parts.name.size }),
  ];
}
