import { dirname } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chartSvg } from './chart.renderer.js';
import { FONT_FOLDERS } from './fonts.js';
import { PARTY, appendixLines, authorityLines, headLayout, subjectLines } from './layout.js';
import {
  type Appendix,
  type Block,
  type Closing,
  NO_VALUE,
  type Paper,
  type PaperFile,
  type PaperTable,
  type Run,
} from './paper.model.js';

const TEMPLATE = fileURLToPath(new URL('./data/paper.typ', import.meta.url));

/** A row with more letters than this may go over the end of a page. */
const LONG_ROW = 1200;

let compiler: NodeCompiler | null = null;

/** The file as a PDF, dated by `madeOn`. A font that is missing is an error, not another font. */
export function renderPdf(file: PaperFile): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: dirname(TEMPLATE),
    fontArgs: [{ fontPaths: FONT_FOLDERS }],
  });
  try {
    const inputs = { data: JSON.stringify(inputOf(file)) };
    const result = compiler.compile({ mainFileContent: readFileSync(TEMPLATE, 'utf8'), inputs });
    const complaint = result.hasError() ? result.takeDiagnostics() : result.takeWarnings();
    if (complaint) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(complaint))}`);
    if (!result.result) throw new Error('Typst made no document');
    return compiler.pdf(result.result, { creationTimestamp: Date.parse(file.madeOn) / 1000 });
  } finally {
    // Names and texts of one paper do not stay in memory for the next.
    compiler.evictCache(0);
  }
}

/** What the template reads: every field present, so that it needs no conditions of its own. */
function inputOf(file: PaperFile): object {
  const { profile } = file;
  return {
    ...file,
    papers: file.papers.map((paper) => paperOf(paper, file)),
    profile,
  };
}

function paperOf(paper: Paper, { profile }: PaperFile): object {
  const { left, superior, issuer } = headLayout(paper, profile);
  return {
    ...paper,
    heading: { ...paper.heading, superior, issuer, leftWidth: left, party: PARTY },
    subject: subjectLines(paper, profile),
    body: paper.body.map(blockOf),
    closing: paper.closing && closingOf(paper.closing, paper, profile),
    appendices: paper.appendices.map((appendix: Appendix) => ({
      ...appendix,
      title: appendixLines(appendix, profile),
      body: appendix.body.map(blockOf),
    })),
  };
}

function closingOf({ left, right }: Closing, { landscape }: Paper, profile: PaperFile['profile']): object {
  const side = (one: Closing['left']) =>
    one?.kind === 'signature'
      ? { ...one, authority: authorityLines(one.authority, profile, landscape) }
      : one;
  return { left: side(left), right: side(right) };
}

function blockOf(block: Block): object {
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(runOf) };
  if (block.kind === 'table') return { ...block, table: tableOf(block.table) };
  if (block.kind === 'chart') return { ...block, svg: chartSvg(block.chart), caption: block.chart.caption };
  return block;
}

const runOf = ({ text, bold, italic }: Run) => ({ text, bold: bold ?? false, italic: italic ?? false });

function tableOf(table: PaperTable): object {
  return {
    ...table,
    together: table.together ?? false,
    head: table.head.map((row) =>
      row.map(({ text, columns, rows }) => ({ text, columns: columns ?? 1, rows: rows ?? 1 })),
    ),
    rows: table.rows.map(({ cells, bold }) => ({
      cells: cells.map((cell) => cell ?? NO_VALUE),
      bold: bold ?? false,
      breakable: cells.join('').length > LONG_ROW,
    })),
  };
}
