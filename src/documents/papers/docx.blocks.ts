import { AlignmentType, ImageRun, LineRuleType, Paragraph, TabStopType, type Table, TextRun } from 'docx';
import { CHART, chartPng } from './chart.renderer.js';
import { tableParts } from './docx.table.js';
import { half, twentieths, twips } from './docx.units.js';
import type { FormatProfile } from './format-profile.js';
import type { Block, Chart, Run } from './paper.model.js';

/** Where blocks stand: the profile, and the width of the text in millimetres. */
export interface Place {
  profile: FormatProfile;
  width: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
}

export function blockParts(block: Block, place: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        textParagraph([run(block.text, place, { bold: true })], place, { indent: true, keepNext: true }),
      ];
    case 'paragraph':
      return [
        textParagraph(
          block.runs.map(({ text, ...more }) => run(text, place, more)),
          place,
          block,
        ),
      ];
    case 'quote':
      return quote(block.author, `“${block.text}”`.split('\n'), place);
    case 'bullets':
      return block.items.map((item) => textParagraph([run(`- ${item}`, place)], place, { indent: true }));
    case 'dots':
      return Array.from({ length: block.lines }, () => dots(place));
    case 'table':
      return [space(4, true), tableParts(block.table, place), space(4, place.keepNext)];
    case 'chart':
      return chartParts(block.chart, place);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

const run = (text: string, { profile }: Place, more: Omit<Run, 'text'> = {}) =>
  new TextRun({
    text,
    size: half(profile.parts.body.size),
    ...(more.bold ? { bold: true } : {}),
    ...(more.italic ? { italics: true } : {}),
  });

/** Who wrote it, and the words as they were written: each of their lines a paragraph. */
const quote = (author: string, lines: string[], place: Place) =>
  lines.map((line, index) =>
    textParagraph(
      [...(index === 0 ? [run(`${author}: `, place, { bold: true })] : []), run(line, place)],
      place,
      { indent: true },
    ),
  );

function textParagraph(
  children: TextRun[],
  { profile, keepNext: kept }: Place,
  { indent, keepNext = kept }: { indent: boolean; keepNext?: boolean },
): Paragraph {
  return new Paragraph({
    children,
    alignment: AlignmentType.BOTH,
    keepNext: keepNext ?? false,
    spacing: {
      before: twentieths(profile.betweenParagraphs),
      after: 0,
      line: twentieths(profile.lineHeight),
      lineRule: LineRuleType.EXACT,
    },
    ...(indent ? { indent: { firstLine: twips(profile.firstLineIndent) } } : {}),
  });
}

/** A line of dots to write on. */
function dots({ profile, width, keepNext }: Place): Paragraph {
  return new Paragraph({
    keepNext: keepNext ?? false,
    children: [new TextRun({ text: '\t', size: half(profile.parts.body.size) })],
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: 'dot' }],
    spacing: {
      before: twentieths(profile.betweenParagraphs),
      line: twentieths(profile.lineHeight),
      lineRule: LineRuleType.EXACT,
    },
  });
}

const space = (points: number, keepNext = false) =>
  new Paragraph({ keepNext, spacing: { line: twentieths(points), lineRule: LineRuleType.EXACT } });

function chartParts(chart: Chart, { profile, width }: Place): Paragraph[] {
  const pixels = (width / 25.4) * 96;
  const caption = new TextRun({ text: chart.caption, size: half(profile.parts.body.size), italics: true });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: twentieths(profile.betweenParagraphs * 2) },
      children: [
        new ImageRun({
          type: 'png',
          data: chartPng(chart),
          transformation: { width: pixels, height: (pixels * CHART.height) / CHART.width },
          altText: { name: chart.caption, title: chart.caption, description: inWords(chart) },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twentieths(profile.betweenParagraphs) },
      children: [caption],
    }),
  ];
}

/** The values of the drawing for who hears the document. */
function inWords({ categories, series }: Chart): string {
  return series
    .map(
      ({ name, values }) =>
        `${name}: ${categories.map((one, index) => `${one} ${values[index]}`).join(', ')}`,
    )
    .join('. ');
}
