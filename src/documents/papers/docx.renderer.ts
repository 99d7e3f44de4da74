import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { blockParts } from './docx.blocks.js';
import { appendixTitle, closingParts, headingParts, titleParts } from './docx.frame.js';
import { format, half, twips } from './docx.units.js';
import { type FormatProfile, textWidth } from './format-profile.js';
import type { Paper, PaperFile } from './paper.model.js';

/** The file as a Word document, all of it text that can be edited. */
export function renderDocx(file: PaperFile): Promise<Buffer> {
  const { profile } = file;
  const document = new Document({
    title: file.title,
    creator: file.organisation,
    styles: {
      default: {
        document: {
          run: { font: profile.font, size: half(profile.parts.body.size), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: file.papers.flatMap((paper) => sectionsOf(paper, file)),
  });
  return Packer.toBuffer(document);
}

function sectionsOf(paper: Paper, file: PaperFile): ISectionOptions[] {
  const { profile } = file;
  const main: ISectionOptions = {
    // Each paper numbers its own pages, and its first page bears no number.
    properties: { titlePage: true, page: page(profile, paper.landscape, 1) },
    headers: { first: pageHead(file, false), default: pageHead(file, true) },
    children: [
      ...headingParts(paper, profile),
      ...titleParts(paper, profile),
      // Who signs does not stand on a page without any of the text.
      ...paper.body.flatMap((block, index) =>
        blockParts(block, {
          profile,
          width: textWidth(profile, paper.landscape),
          keepNext: paper.closing !== null && index === paper.body.length - 1,
        }),
      ),
      ...closingParts(paper, profile),
    ],
  };
  const appendices = paper.appendices.map((appendix): ISectionOptions => ({
    properties: { page: page(profile, appendix.landscape) },
    headers: { default: pageHead(file, true) },
    children: [
      ...appendixTitle(appendix, profile),
      ...appendix.body.flatMap((block) =>
        blockParts(block, { profile, width: textWidth(profile, appendix.landscape) }),
      ),
    ],
  }));
  return [main, ...appendices];
}

function page(profile: FormatProfile, landscape: boolean, start?: number) {
  const { top, bottom, left, right } = landscape ? profile.landscape : profile.portrait;
  return {
    // The library turns them round for a landscape page.
    size: {
      width: twips(210),
      height: twips(297),
      orientation: landscape ? ('landscape' as const) : ('portrait' as const),
    },
    margin: {
      top: twips(top),
      bottom: twips(bottom),
      left: twips(left),
      right: twips(right),
      header: twips(profile.pageNumberFromEdge),
      footer: twips(10),
    },
    ...(start ? { pageNumbers: { start } } : {}),
  };
}

/** The mark of demo data lies behind the text of every page; the page number stands above from page 2 on. */
function pageHead({ profile, mark }: PaperFile, numbered: boolean): Header {
  const { size } = profile.parts.pageNumber;
  const children = [
    ...(numbered
      ? [new TextRun({ ...format(profile.parts.pageNumber), children: [PageNumber.CURRENT] })]
      : []),
    ...(mark ? [new TextWatermark({ text: mark, font: profile.font, bold: true, color: 'A0A0A0' })] : []),
  ];
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, run: { size: half(size) }, children })],
  });
}
