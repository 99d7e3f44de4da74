import { type Paper, plain } from '../documents/papers/paper.model.js';
import type { ReportSectionOut } from './document.dto.js';
import { blankNumber, committee, issuerHeading, longDate, reportClosing } from './paper-frame.js';
import { type ReportFacts, basisNumber, basisSubject, directiveOf } from './report-facts.js';
import { leadershipBlocks, resultBlocks } from './report-sections.js';
import { outlookBlocks, quotesAppendix } from './report-words.js';
import { tablesAppendix } from './tables-appendix.js';

const CAMPAIGN = 'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh';

/** Trích yếu. */
export function reportSubject(facts: ReportFacts): string[] {
  const { kind, from, to } = facts;
  if (kind === 'yearly') return [`kết quả ${CAMPAIGN} năm ${to}`];
  if (kind === 'half-year') return [`kết quả 6 tháng đầu năm ${to} ${CAMPAIGN}`];
  const directive = directiveOf(facts);
  const years = to - from + 1;
  return directive
    ? [`sơ kết ${years} năm thực hiện ${basisNumber(directive)}`, basisSubject(directive)]
    : [`sơ kết ${years} năm ${CAMPAIGN}`];
}

/** The report as a paper of the unit that issues it. */
export function reportPaper(facts: ReportFacts): Paper {
  const { issuer, office, demo, asOf } = facts;
  const year = Number(asOf.slice(0, 4));
  return {
    landscape: false,
    heading: issuerHeading(issuer, office, {
      number: blankNumber('BC', issuer),
      date: demo ? null : asOf,
      year,
    }),
    typeName: 'BÁO CÁO',
    subject: reportSubject(facts),
    body: [
      plain(opening(facts)),
      ...leadershipBlocks(facts),
      ...resultBlocks(facts),
      ...outlookBlocks(facts),
    ],
    closing: reportClosing(issuer, office),
    appendices: [
      ...tablesAppendix(facts.tables, facts.unitNames),
      ...[quotesAppendix(facts)].filter((one) => one !== null),
    ],
  };
}

function opening(facts: ReportFacts): string {
  const directive = directiveOf(facts);
  const who = committee(facts.issuer.partyName);
  if (!directive) return `${who} báo cáo kết quả ${CAMPAIGN} như sau:`;
  const date = directive.issuedOn ? `, ${longDate(directive.issuedOn)}` : '';
  return `Thực hiện ${basisNumber(directive)}${date} của ${directive.issuer} ${basisSubject(directive)}, ${who} báo cáo kết quả như sau:`;
}

/** The words of the body for the screen; tables and drawing are in the files. */
export function sectionsOf({ body }: Paper): ReportSectionOut[] {
  const sections: ReportSectionOut[] = [{ heading: null, paragraphs: [] }];
  for (const block of body) {
    const paragraphs = sections.at(-1)!.paragraphs;
    if (block.kind === 'heading') sections.push({ heading: block.text, paragraphs: [] });
    else if (block.kind === 'paragraph') paragraphs.push(block.runs.map(({ text }) => text).join(''));
    else if (block.kind === 'quote') paragraphs.push(`${block.author}: “${block.text}”`);
    else if (block.kind === 'bullets') paragraphs.push(...block.items);
  }
  return sections;
}
