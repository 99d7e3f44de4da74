import { Choice, DateText, Decimal, Id, Text, Whole, YesNo } from '../shared/input.js';
import { AID_KINDS, type AidKind } from './amount.rules.js';

export class NeedIn {
  @Id()
  communeId: string;

  @Whole(2000, 2200)
  year: number;

  /** What the commune asks for. */
  @Text(1000)
  text: string;

  @Choice(AID_KINDS)
  kind: AidKind;

  /** In the measure of its kind, where the commune told one. */
  @Decimal({ optional: true })
  amount?: string | null;

  @DateText()
  askedOn: string;

  /** “Công văn của UBND xã”, “Buổi làm việc với xã”. */
  @Text(200)
  source: string;
}

export class NeedsQuery {
  @Whole(2000, 2200, { optional: true })
  year?: number;

  @Id({ optional: true })
  communeId?: string;

  /** Named by a gift, or by none. */
  @YesNo({ optional: true })
  answered?: boolean;
}

export class NeedOut {
  id: string;
  communeId: string;
  communeName: string;
  district: string;
  year: number;
  text: string;
  kind: AidKind;
  measure: string;
  amount: string | null;
  askedOn: string;
  source: string;
  /** Gifts of its kind and others that name it, of those that the reader sees. */
  contributions: number;
  /** What those of the same kind come to; null: none. */
  given: string | null;
  can: 'withdraw'[];
}

export class NeedsOut {
  items: NeedOut[];
  total: number;
}
