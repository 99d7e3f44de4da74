import type { Office } from '../platform/paper-office.js';
import type { CommitmentOut } from '../commitments/commitment-out.dto.js';
import { SELF_NAMES, VERIFIED_NAMES } from '../commitments/commitment.flow.js';
import { type Block, type Paper, heading, plain } from '../documents/papers/paper.model.js';
import type { Remedy } from '../shortcomings/shortcoming.flow.js';
import { capitals, placeAndDate } from './paper-frame.js';
import { measureWords } from './registration-paper.js';

export interface SelfReview {
  year: number;
  name: string;
  offices: string;
  unitName: string;
  above: string;
  /** Confirmed items of the year, in the order of the list. */
  items: CommitmentOut[];
  /** Items that do not count yet. */
  notCounted: number;
}

const dots: Block = { kind: 'dots', lines: 2 };

const REMEDY_NAMES: Record<Remedy, string> = {
  remedied: 'Đã khắc phục',
  partly: 'Khắc phục một phần',
  'not-remedied': 'Chưa khắc phục',
  carried: 'Tiếp tục khắc phục năm sau',
};

/**
 * A draft of two parts of the yearly kiểm điểm of a person, from what the book holds. The person goes on from here;
 * it says nothing of any rating.
 */
export function selfReviewPaper(
  review: SelfReview,
  { office, demo }: { office: Office; demo: boolean },
): Paper {
  const { year, name, offices, unitName, above } = review;
  const line = (label: string, text: string, bold = false): Block => ({
    kind: 'paragraph',
    indent: false,
    runs: [{ text: `${label}: ` }, { text, ...(bold ? { bold } : {}) }],
  });
  return {
    landscape: false,
    heading: {
      superior: capitals(above),
      issuer: capitals(unitName),
      number: null,
      placeAndDate: placeAndDate(office.place, null, year),
    },
    typeName: 'BẢN KIỂM ĐIỂM CÁ NHÂN',
    subject: [`năm ${year}`, '(phần học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh)'],
    body: [
      line('Họ và tên', name, true),
      ...(offices ? [line('Chức vụ', offices)] : []),
      line('Nơi sinh hoạt, công tác', unitName),
      heading(1, '1. Việc thực hiện nội dung đã đăng ký làm theo Bác'),
      ...registeredBlocks(review),
      heading(1, '2. Kết quả khắc phục hạn chế đã được chỉ ra'),
      ...remedyBlocks(review),
    ],
    closing: {
      left: null,
      right: {
        kind: 'signature',
        authority: 'NGƯỜI TỰ KIỂM ĐIỂM',
        office: null,
        name: demo ? null : name,
      },
    },
    appendices: [],
  };
}

const lines = (...parts: (string | null | false)[]) => parts.filter(Boolean).join('\n');

/** What was registered; what the person says of it and what was verified stand apart. */
function registeredBlocks({ items, notCounted, year }: SelfReview): Block[] {
  const told = notCounted > 0 ? [plain(`Không tính ${notCounted} việc chưa được xác nhận đăng ký.`)] : [];
  if (items.length === 0)
    return [plain(`Chưa có việc được xác nhận đăng ký trong năm ${year}.`), ...told, dots];
  const titles = ['TT', 'Nội dung đã đăng ký; mức cần đạt', 'Kết quả tự đánh giá', 'Kết quả được xác nhận'];
  return [
    {
      kind: 'table',
      table: {
        size: 12,
        columns: [
          { width: 9, align: 'center' },
          { width: 66, align: 'left' },
          { width: 46, align: 'left' },
          { width: 44, align: 'left' },
        ],
        head: [titles.map((text) => ({ text }))],
        rows: items.map((item, index) => ({
          cells: [
            String(index + 1),
            lines(item.content, measureWords(item)),
            selfWords(item),
            verifiedWords(item),
          ],
        })),
      },
    },
    ...told,
    dots,
  ];
}

function selfWords(item: CommitmentOut): string | null {
  if (item.state === 'stopped') return `Dừng thực hiện: ${item.stopReason ?? ''}`;
  if (item.selfResult === null) return 'Chưa đánh giá';
  const evidence = item.evidenceCount > 0 && `Minh chứng: ${item.evidenceCount}`;
  return lines(SELF_NAMES[item.selfResult], item.selfNote, evidence);
}

function verifiedWords({ verifiedResult, verifiedNote }: CommitmentOut): string | null {
  return verifiedResult && lines(VERIFIED_NAMES[verifiedResult], verifiedNote);
}

function remedyBlocks({ items }: SelfReview): Block[] {
  const linked = items.filter(({ shortcoming }) => shortcoming !== null);
  if (linked.length === 0) return [dots];
  const titles = ['TT', 'Nội dung cần khắc phục', 'Việc đăng ký khắc phục', 'Kết quả khắc phục'];
  return [
    {
      kind: 'table',
      table: {
        size: 12,
        columns: [
          { width: 9, align: 'center' },
          { width: 56, align: 'left' },
          { width: 56, align: 'left' },
          { width: 44, align: 'left' },
        ],
        head: [titles.map((text) => ({ text }))],
        rows: linked.map(({ shortcoming, content, remedy }, index) => ({
          cells: [
            String(index + 1),
            lines(shortcoming?.text ?? '', shortcoming && `(${shortcoming.source})`),
            content,
            remedy && REMEDY_NAMES[remedy],
          ],
        })),
      },
    },
    dots,
  ];
}
