import { type Appendix, type Block, heading, plain } from '../documents/papers/paper.model.js';
import type { ReportFacts, WrittenPart, WrittenWords } from './report-facts.js';

/** More authors than this are quoted in the appendix, not in the body. */
const QUOTED_IN_BODY = 12;

const dots: Block = { kind: 'dots', lines: 5 };

/** What committees wrote of a part, word for word; where nobody wrote, room for the drafting office. */
export function writtenBlocks(facts: ReportFacts, part: WrittenPart, about: string): Block[] {
  const written = facts.written.filter((one) => one[part]);
  if (written.length === 0) return [dots];
  if (written.length <= QUOTED_IN_BODY) return written.map((one) => quote(one, part));
  const units = new Set(written.map(({ author }) => author)).size;
  return [plain(`Có ${units} đơn vị nêu ${about}; nguyên văn tại Phụ lục 2.`), dots];
}

const quote = (one: WrittenWords, part: WrittenPart): Block => ({
  kind: 'quote',
  author: `${one.author} (năm ${one.year})`,
  text: one[part] ?? '',
});

/** III and IV. */
export function outlookBlocks(facts: ReportFacts): Block[] {
  return [
    heading(1, 'III- HẠN CHẾ, NGUYÊN NHÂN'),
    ...writtenBlocks(facts, 'weaknesses', 'hạn chế và nguyên nhân'),
    heading(1, 'IV- PHƯƠNG HƯỚNG'),
    ...writtenBlocks(facts, 'nextSteps', 'phương hướng thời gian tới'),
  ];
}

const PARTS: [WrittenPart, string][] = [
  ['situation', 'I- TÌNH HÌNH LÃNH ĐẠO, CHỈ ĐẠO, THỰC HIỆN'],
  ['weaknesses', 'II- HẠN CHẾ, NGUYÊN NHÂN'],
  ['nextSteps', 'III- PHƯƠNG HƯỚNG'],
];

/** Phụ lục 2: the quotes that are too many for the body; null: there are none. */
export function quotesAppendix(facts: ReportFacts): Appendix | null {
  const body = PARTS.flatMap(([part, title]): Block[] => {
    const written = facts.written.filter((one) => one[part]);
    if (written.length <= QUOTED_IN_BODY) return [];
    return [heading(1, title), ...written.map((one) => quote(one, part))];
  });
  if (body.length === 0) return null;
  return { landscape: false, name: 'Phụ lục 2', title: 'Nội dung các đơn vị nêu trong báo cáo', body };
}
