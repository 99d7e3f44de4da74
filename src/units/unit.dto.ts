import { Choice, DateText, Id, Text, Whole } from '../shared/input.js';
import { UNIT_KINDS, type UnitKind } from './unit.rules.js';

/** A unit on a date. */
export class UnitOut {
  id: string;
  code: string;
  name: string;
  shortName: string;
  /** Name of the Party organisation there. */
  partyName: string;
  kind: UnitKind;
  /** sở, ban Đảng, ngành dọc …, as the bloc names them; null: not told. */
  type: string | null;
  parentId: string | null;
  parentCode: string | null;
  /** 0: the bloc, 1: its units, deeper: their cells. */
  depth: number;
  /** Code of the unit of the bloc to which it belongs; null for the bloc. */
  baseCode: string | null;
}

export class UnitsOut {
  items: UnitOut[];
  total: number;
}

/** A dated version of a unit. */
export class UnitVersionOut {
  id: string;
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: UnitKind;
  type: string | null;
  parentId: string | null;
  validFrom: string;
  /** First day on which it no longer holds; null: open. */
  validTo: string | null;
  decisionNumber: string | null;
}

export class UnitVersionsOut {
  items: UnitVersionOut[];
  total: number;
}

export class UnitsQuery {
  /** The organisation on this date; today when missing. */
  @DateText({ optional: true })
  on?: string;

  @Choice(UNIT_KINDS, { optional: true })
  kind?: UnitKind;
}

export class UnitVersionIn {
  @Id({ optional: true })
  parentId?: string | null;

  @Text(40)
  code: string;

  @Text(300)
  name: string;

  @Text(100)
  shortName: string;

  @Text(300)
  partyName: string;

  @Choice(UNIT_KINDS)
  kind: UnitKind;

  @Text(60, { optional: true })
  type?: string | null;

  @Whole(0, 10_000, { optional: true })
  position?: number;

  @DateText()
  validFrom: string;

  @Text(100, { optional: true })
  decisionNumber?: string | null;
}
