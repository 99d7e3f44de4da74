import type { FilingOut } from '../filings/filing.dto.js';
import { FILING_STATE_NAMES } from '../filings/filing.flow.js';
import { countFilings, finalDueOn } from '../filings/filing.rules.js';
import { FILING_KINDS, type FilingKind } from '../years/year.dto.js';

/** What units file, in words; the year follows. */
const FILING_KIND_NAMES: Record<FilingKind, string> = {
  'registration-list': 'Danh mục việc đăng ký của đơn vị năm',
  'half-year': 'Báo cáo kết quả 6 tháng đầu năm',
  yearly: 'Báo cáo kết quả năm',
};

const OVERDUE = 'Quá thời hạn, chưa gửi';

/** “Báo cáo kết quả năm 2018”. */
export const filingName = ({ kind, year }: { kind: FilingKind; year: number }) =>
  `${FILING_KIND_NAMES[kind]} ${year}`;

/** The state of a filing, one that is overdue told apart. */
export function filingStateName(filing: FilingOut, today: string): string {
  const overdue = filing.firstFiledOn === null && today > finalDueOn(filing);
  return overdue ? OVERDUE : FILING_STATE_NAMES[filing.state];
}

/** “58/61 đơn vị đã gửi” of each kind, one line a year; “—” where nobody has to file. */
export function completenessLines(
  filings: readonly FilingOut[],
  { from, to, asOf }: { from: number; to: number; asOf: string },
): string[] {
  return Array.from({ length: to - from + 1 }, (_, place) => {
    const year = from + place;
    const kinds = FILING_KINDS.map((kind) => {
      const { filed, total } = countFilings(
        filings.filter((filing) => filing.year === year && filing.kind === kind),
        asOf,
      );
      return `${filingName({ kind, year })}: ${total === 0 ? '—' : `${filed}/${total} đơn vị đã gửi`}`;
    });
    return kinds.join('; ');
  });
}
