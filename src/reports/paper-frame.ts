import type { Office } from '../platform/paper-office.js';
import type { Closing, PaperHeading } from '../documents/papers/paper.model.js';
import type { UnitKind } from '../units/unit.rules.js';

/** Who issues a paper. */
export interface Issuer {
  partyName: string;
  kind: UnitKind;
  /** Party name of the organisation above; null: the bloc itself. */
  above: string | null;
}

export const capitals = (text: string) => text.toLocaleUpperCase('vi');

/** The committee that acts for an organisation: an Đảng bộ acts through its Đảng ủy, a chi bộ as itself. */
export const committee = (partyName: string) => partyName.replace(/^Đảng bộ/, 'Đảng ủy');

const isCell = ({ kind }: Issuer) => kind === 'cell' || kind === 'base-cell';

/** Abbreviation of the issuing organisation in a number. */
function numberCode(issuer: Issuer): string {
  if (issuer.kind === 'bloc') return 'ĐUK';
  return isCell(issuer) ? 'CB' : 'ĐU';
}

/** The number itself is the office's to give. */
export const blankNumber = (type: string, issuer: Issuer) => `Số       -${type}/${numberCode(issuer)}`;

/** Day below 10 and months 1 and 2 bear a 0; null: room to write day and month. */
export function placeAndDate(place: string, date: string | null, year: number): string {
  if (date === null) return `${place}, ngày     tháng     năm ${year}`;
  return `${place}, ${longDate(date)}`;
}

/** 2018-02-05 → ngày 05 tháng 02 năm 2018. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export function issuerHeading(
  issuer: Issuer,
  office: Office,
  { number, date, year }: { number: string | null; date: string | null; year: number },
): PaperHeading {
  return {
    superior: capitals(issuer.above ?? office.superior),
    issuer: capitals(committee(issuer.partyName)),
    number,
    placeAndDate: placeAndDate(office.place, date, year),
  };
}

/** Who signs for the organisation: the collective, by its secretary; the name stays blank. */
export function reportClosing(issuer: Issuer, office: Office): Closing {
  return {
    left: { kind: 'recipients', items: recipients(issuer, office) },
    right: { kind: 'signature', authority: authority(issuer), office: 'BÍ THƯ', name: null },
  };
}

function authority(issuer: Issuer): string {
  if (issuer.kind === 'bloc') return 'T/M BAN THƯỜNG VỤ';
  return isCell(issuer) ? 'T/M CHI BỘ' : 'T/M ĐẢNG ỦY';
}

function recipients(issuer: Issuer, office: Office): string[] {
  const above = `${issuer.above === null ? office.reportsTo : committee(issuer.above)} (báo cáo),`;
  if (isCell(issuer)) return [above, 'Lưu Chi bộ.'];
  const below = issuer.kind === 'bloc' ? 'Các tổ chức cơ sở đảng trực thuộc,' : 'Các chi bộ trực thuộc,';
  const members = issuer.kind === 'bloc' ? ['Các đồng chí Ủy viên Ban Chấp hành,'] : [];
  return [above, ...members, below, `Lưu Văn phòng ${committee(issuer.partyName)}.`];
}
