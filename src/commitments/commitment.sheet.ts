import type { FormColumn, FormRow } from '../documents/workbooks/form.js';
import { KIND_NAMES, SCOPE_NAMES, SELF_NAMES, STATE_NAMES, VERIFIED_NAMES } from './commitment.flow.js';
import type { CommitmentOut } from './commitment-out.dto.js';

/** Raised when columns change their meaning; a file of another version is told. */
export const SHEET_VERSION = '1';
export const SHEET_NAME = 'Việc đăng ký';

/** Names of the drop-down lists. */
export const LISTS = {
  unit: 'units',
  kind: 'kinds',
  person: 'people',
  scope: 'scopes',
  aspect: 'aspects',
  topic: 'topics',
  planContent: 'plan-contents',
  breakthrough: 'breakthroughs',
  shortcoming: 'shortcomings',
  legalBasis: 'legal-bases',
} as const;

const text = (key: string, heading: string, width: number, list?: string): FormColumn => ({
  key,
  heading,
  width,
  kind: 'text',
  ...(list ? { list } : {}),
});
const long = (key: string, heading: string, width: number): FormColumn => ({
  key,
  heading,
  width,
  kind: 'long',
});
const date = (key: string, heading: string): FormColumn => ({ key, heading, width: 13, kind: 'date' });
const told = (column: FormColumn): FormColumn => ({ ...column, info: true });

/** The columns of a register of items, out and in: the same file goes both ways. */
export const COMMITMENT_COLUMNS: readonly FormColumn[] = [
  told(text('code', 'Mã việc', 18)),
  text('unit', 'Mã đơn vị', 14, LISTS.unit),
  told(text('unitName', 'Đơn vị, chi bộ', 28)),
  text('kind', 'Loại', 18, LISTS.kind),
  text('person', 'Họ và tên', 24, LISTS.person),
  told(text('partyOffice', 'Chức vụ đảng', 18)),
  told(text('stateOffice', 'Chức vụ chính quyền, đoàn thể', 22)),
  text('scope', 'Thời hạn thực hiện', 20, LISTS.scope),
  text('aspect', 'Nhóm nội dung', 16, LISTS.aspect),
  text('secondAspect', 'Nhóm nội dung thứ hai', 16, LISTS.aspect),
  text('topic', 'Chủ đề', 26, LISTS.topic),
  { ...long('planContent', 'Nội dung trong kế hoạch', 36), list: LISTS.planContent },
  { ...long('breakthrough', 'Nội dung đột phá', 30), list: LISTS.breakthrough },
  { ...long('shortcoming', 'Hạn chế cần khắc phục', 36), list: LISTS.shortcoming },
  long('noShortcomingReason', 'Lý do không gắn với hạn chế', 30),
  long('content', 'Việc làm theo Bác', 52),
  long('measures', 'Biện pháp thực hiện', 40),
  long('indicator', 'Cách đo kết quả', 26),
  text('baseline', 'Số liệu hiện nay', 16),
  text('target', 'Mức cần đạt', 16),
  text('measureUnit', 'Đơn vị tính', 12),
  long('product', 'Sản phẩm, kết quả cụ thể', 26),
  date('deadline', 'Thời hạn hoàn thành'),
  long('milestone', 'Mốc giữa kỳ', 24),
  date('milestoneOn', 'Ngày của mốc giữa kỳ'),
  text('owner', 'Người phụ trách', 20),
  text('watcher', 'Người theo dõi, giúp đỡ', 20),
  long('expectedEvidence', 'Minh chứng dự kiến', 28),
  text('legalBases', 'Gắn với văn bản', 24, LISTS.legalBasis),
  date('signedOn', 'Ngày ký bản giấy'),
  told(text('state', 'Trạng thái', 24)),
  told(text('selfResult', 'Kết quả tự đánh giá', 16)),
  told(text('verifiedResult', 'Kết quả được xác nhận', 16)),
  told({ ...date('registeredOn', 'Ngày xác nhận đăng ký') }),
  told({ key: 'version', heading: 'Lần sửa', width: 8, kind: 'number' }),
];

/** Names of codes, by the lists of the row's year. */
export interface SheetWords {
  aspect: (year: number, code: string) => string;
  topic: (year: number, code: string) => string;
  legalBasis: (id: string) => string;
}

/** A shortcoming as one line of a drop-down: the year stays with the text, as texts may repeat. */
export const shortcomingLine = ({ text: words, foundYear }: { text: string; foundYear: number }) =>
  `${words} (năm ${foundYear})`;

/** An item as a row of the register. Where names are withheld the cells are empty. */
export function rowOf(item: CommitmentOut, words: SheetWords): FormRow {
  const named = item.kind === 'individual' ? item.registrant : null;
  const name = (list: 'aspect' | 'topic', code: string | null) => code && words[list](item.year, code);
  const values: Record<string, string | number | null> = {
    code: item.code,
    unit: item.unit.code,
    unitName: item.unit.name,
    kind: KIND_NAMES[item.kind],
    person: named?.name ?? null,
    partyOffice: named?.partyOffice ?? null,
    stateOffice: named?.stateOffice ?? null,
    scope: SCOPE_NAMES[item.scope],
    aspect: name('aspect', item.aspect),
    secondAspect: name('aspect', item.secondAspect),
    topic: name('topic', item.topic),
    planContent: item.planContent?.name ?? null,
    breakthrough: item.breakthrough?.name ?? null,
    shortcoming: item.shortcoming && shortcomingLine(item.shortcoming),
    legalBases: item.legalBasisIds.map(words.legalBasis).join('; ') || null,
    state: STATE_NAMES[item.state],
    selfResult: item.selfResult && SELF_NAMES[item.selfResult],
    verifiedResult: item.verifiedResult && VERIFIED_NAMES[item.verifiedResult],
    registeredOn: item.registeredOn,
    version: item.version,
  };
  return COMMITMENT_COLUMNS.map(({ key }) =>
    key in values ? (values[key] ?? null) : ((item[key as keyof CommitmentOut] as string | null) ?? null),
  );
}
