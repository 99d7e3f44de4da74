import { demoId } from '../bulk.js';

/** A gift of the demo before its shares are cut. */
export interface Gift {
  key: string;
  year: number;
  kind: string;
  givenOn: string;
  purpose: 'assigned' | 'voluntary';
  description: string;
  /** Of the units together, in the measure of its kind. */
  amount: number;
  /** Part that money has of the whole. */
  weight: number;
  leadId: string;
  communeId: string | null;
  place: string | null;
  needId: string | null;
  promiseId: string | null;
  households: number | null;
  createdBy: string | null;
  /** A second unit that gives with the lead. */
  withUnitId: string | null;
  /** Brought from outside, a fifth more. */
  donor: string | null;
}

const YOUTH = demoId('unit', 'DOANKHOI');
const WARM_CLOTHES = 'Áo ấm mùa đông';

/** What Đoàn Khối does outside the task; its 23 children are counted in the model, and named here without counting. */
export function voluntaryGifts(): Gift[] {
  const gift = (key: string, kind: string, givenOn: string, description: string, amount: number): Gift => ({
    key, kind, givenOn, description, amount, year: Number(givenOn.slice(0, 4)), purpose: 'voluntary', weight: 0,
    leadId: YOUTH, communeId: null, place: 'Bệnh viện và các xã miền Tây Nghệ An', needId: null, promiseId: null,
    households: null, createdBy: null, withUnitId: null, donor: null,
  }); // prettier-ignore
  return [
    gift('chao-2017', 'goods', '2017-03-26', 'Bát cháo tình thương', 36_000_000),
    gift('chao-2018', 'goods', '2018-03-26', 'Bát cháo tình thương', 41_500_000),
    gift('ao-am-2017', 'goods', '2017-11-05', 'Áo ấm mùa đông', 58_000_000),
    gift('ao-am-2018', 'goods', '2018-11-04', 'Áo ấm mùa đông', 63_000_000),
    {
      ...gift('do-dau', 'child', '2018-06-01', 'Đỡ đầu thiếu nhi có hoàn cảnh khó khăn', 23),
      promiseId: demoId('promise', WARM_CLOTHES, 1),
    },
  ];
}

/** Rows of gifts and of their shares. */
export function withShares(gifts: readonly Gift[]) {
  const id = ({ key }: Gift) => demoId('aid-gift', key);
  return {
    contributions: gifts.map((gift) => ({
      id: id(gift),
      year: gift.year,
      given_on: gift.givenOn,
      purpose: gift.purpose,
      kind: gift.kind,
      lead_unit_id: gift.leadId,
      commune_id: gift.communeId,
      place: gift.place,
      description: gift.description,
      households: gift.households,
      need_id: gift.needId,
      pilot_model_promise_id: gift.promiseId,
      document_ref: null,
      version: 1,
      created_by: gift.createdBy,
      created_at: `${gift.givenOn}T03:00:00Z`,
    })),
    shares: gifts.flatMap((gift) =>
      sharesOf(gift).map((share, position) => ({
        id: demoId('aid-share', gift.key, position),
        contribution_id: id(gift),
        position,
        kind: gift.kind,
        ...share,
      })),
    ),
  };
}

function sharesOf({ amount, leadId, withUnitId, donor }: Gift) {
  const second = withUnitId ? Math.floor(amount / 4 / 100_000) * 100_000 : 0;
  return [
    { unit_id: leadId, donor_name: null, amount: amount - second },
    ...(second > 0 ? [{ unit_id: withUnitId, donor_name: null, amount: second }] : []),
    ...(donor
      ? [{ unit_id: null, donor_name: donor, amount: Math.ceil(amount / 5 / 100_000) * 100_000 }]
      : []),
  ];
}
