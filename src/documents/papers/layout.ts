import { type FormatProfile, type PartName, textWidth } from './format-profile.js';
import { balancedLines, lineWidth } from './fonts.js';
import type { Appendix, Paper } from './paper.model.js';

export const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** What both renderers need to know of a head: its two columns in millimetres, and its names as lines. */
export interface HeadLayout {
  left: number;
  right: number;
  superior: string[];
  issuer: string[];
  /** Length of “ĐẢNG CỘNG SẢN VIỆT NAM”, and of the rule below it. */
  rule: number;
}

export function headLayout({ heading, landscape }: Paper, profile: FormatProfile): HeadLayout {
  const left = textWidth(profile, landscape) * 0.47;
  const lines = (text: string, part: PartName) => balancedLines(text, profile.parts[part], left - 2);
  return {
    left,
    right: textWidth(profile, landscape) - left,
    superior: lines(heading.superior, 'superior'),
    issuer: lines(heading.issuer, 'issuer'),
    rule: lineWidth(PARTY, profile.parts.party),
  };
}

/** Trích yếu as lines of about the same length. */
export function subjectLines(paper: Paper, profile: FormatProfile): string[] {
  const width = textWidth(profile, paper.landscape) - 10;
  return paper.subject.flatMap((line) => balancedLines(line, profile.parts.subject, width));
}

export function appendixLines(appendix: Appendix, profile: FormatProfile): string[] {
  return balancedLines(appendix.title, profile.parts.subject, textWidth(profile, appendix.landscape) - 10);
}

/** The authority above a signature, which stands in half of the page. */
export function authorityLines(text: string, profile: FormatProfile, landscape: boolean): string[] {
  return balancedLines(text, profile.parts.authority, textWidth(profile, landscape) / 2 - 8);
}
