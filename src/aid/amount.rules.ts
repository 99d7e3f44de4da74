/** What help is given in. Kinds have different measures and are never added together. */
export const AID_KINDS = ['money', 'goods', 'work-days', 'house', 'child'] as const;
export type AidKind = (typeof AID_KINDS)[number];

/** phân công: for the commune that a decision names; otherwise nhân đạo, từ thiện khác, apart. */
export const AID_PURPOSES = ['assigned', 'voluntary'] as const;
export type AidPurpose = (typeof AID_PURPOSES)[number];

/** Measure of each kind. */
export const AID_MEASURES: Record<AidKind, string> = {
  money: 'đồng',
  goods: 'đồng',
  'work-days': 'ngày công',
  house: 'nhà',
  child: 'thiếu nhi',
};

export const AID_KIND_NAMES: Record<AidKind, string> = {
  money: 'Tiền',
  goods: 'Hiện vật (giá trị quy đổi)',
  'work-days': 'Ngày công',
  house: 'Nhà ở',
  child: 'Thiếu nhi được đỡ đầu',
};

const ONE = 10_000n;

/** Ten-thousandths of a decimal text: exact, where a number is not. */
function partsOf(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole) * ONE + BigInt(part.slice(0, 4).padEnd(4, '0'));
}

/** The decimal text of ten-thousandths, without zeros at its end. */
function textOf(parts: bigint): string {
  const part = (parts % ONE).toString().padStart(4, '0').replace(/0+$/, '');
  return `${parts / ONE}${part && `.${part}`}`;
}

export function sumOfAmounts(amounts: readonly string[]): string {
  return textOf(amounts.reduce((sum, amount) => sum + partsOf(amount), 0n));
}

/** Smallest part that a kind is counted in: work in half days, everything else whole. */
const stepOf = (kind: AidKind): bigint => (kind === 'work-days' ? ONE / 2n : ONE);

/** True for an amount that a kind can have: of a plan, of a need, or of a whole gift. */
export function fitsKind(kind: AidKind, amount: string): boolean {
  return isIn(amount, stepOf(kind));
}

/** Of one house or child several may have a part, in hundredths; everything else is shared in its own measure. */
export function fitsShare(kind: AidKind, amount: string): boolean {
  return isIn(amount, kind === 'house' || kind === 'child' ? ONE / 100n : stepOf(kind));
}

function isIn(amount: string, step: bigint): boolean {
  const parts = partsOf(amount);
  return parts > 0n && parts % step === 0n;
}

export interface ShareFacts {
  unitId?: string | null;
  donorName?: string | null;
  amount: string;
}

export interface ShareFault {
  /** Place in the list; null: of the gift as a whole. */
  place: number | null;
  field: 'unitId' | 'donorName' | 'amount' | 'shares';
  message: string;
}

/** What is wrong with the shares of a gift, all of it. The gift's amount is their sum and stands nowhere else. */
export function shareFaults(kind: AidKind, leadUnitId: string, shares: readonly ShareFacts[]): ShareFault[] {
  const faults = shares.flatMap((share, place) => faultsOf(kind, share, place));
  const units = shares.flatMap(({ unitId }) => unitId ?? []);
  units.forEach((unit, at) => {
    if (units.indexOf(unit) < at)
      faults.push({ place: placeOf(shares, unit), field: 'unitId', message: TWICE });
  });
  const led = shares.some(({ unitId, donorName }) => unitId === leadUnitId || Boolean(donorName));
  if (!led) faults.push({ place: null, field: 'shares', message: NOT_LED });
  const total = sumOfAmounts(shares.map(({ amount }) => amount));
  if (faults.length === 0 && !fitsKind(kind, total)) {
    faults.push({
      place: null,
      field: 'shares',
      message: `Tổng các phần cần là số nguyên ${AID_MEASURES[kind]}.`,
    });
  }
  return faults;
}

const TWICE = 'Mỗi đơn vị chỉ ghi một phần. Đề nghị cộng gộp vào một dòng.';
const NOT_LED = 'Cần có phần của đơn vị ghi, hoặc của nguồn vận động ngoài đơn vị.';
const WHOSE = 'Mỗi phần ghi một đơn vị, hoặc tên nguồn vận động ngoài đơn vị.';

function faultsOf(kind: AidKind, { unitId, donorName, amount }: ShareFacts, place: number): ShareFault[] {
  const faults: ShareFault[] = [];
  if (Boolean(unitId) === Boolean(donorName)) faults.push({ place, field: 'unitId', message: WHOSE });
  if (!fitsShare(kind, amount)) faults.push({ place, field: 'amount', message: amountMessage(kind) });
  return faults;
}

/** The later one of two shares of a unit. */
function placeOf(shares: readonly ShareFacts[], unit: string): number {
  return shares.findLastIndex(({ unitId }) => unitId === unit);
}

export function amountMessage(kind: AidKind): string {
  if (kind === 'work-days') return 'Số ngày công cần lớn hơn 0, lẻ nhất là nửa ngày.';
  return `Số cần lớn hơn 0 và là số nguyên ${AID_MEASURES[kind]}.`;
}
