import type { PartKind, PlanLevel } from './plan.rules.js';

export class PlanBasisOut {
  id: string;
  shortName: string;
}

/** A plan as lists show it. */
export class PlanOut {
  id: string;
  level: PlanLevel;
  unitId: string;
  unitCode: string;
  /** Of the Party organisation. */
  unitName: string;
  /** Of a head's plan: the head. */
  personId: string | null;
  personName: string | null;
  fromYear: number;
  toYear: number;
  title: string;
  number: string | null;
  issuedOn: string | null;
  summary: string | null;
  blocPlanId: string | null;
  blocPlanTitle: string | null;
  legalBases: PlanBasisOut[];
  version: number;
  /** Contents planned for the whole term. */
  termActions: number;
  /** Contents added for the year that was asked for, this year when none was. */
  yearActions: number;
  can: ('update' | 'add-part' | 'add-action')[];
}

export class PlanUnitOut {
  code: string;
  name: string;
}

export class PlansOut {
  items: PlanOut[];
  total: number;
  /** Asked for a level below the bloc and a year: units of the bloc that the reader sees and that have none. */
  without: PlanUnitOut[];
  /** Levels of which the reader may make a plan somewhere. */
  can: PlanLevel[];
}

/** A part of the bloc's plan as it is called in some years. */
export class PlanPartOut {
  id: string;
  planId: string;
  kind: PartKind;
  code: string;
  name: string;
  position: number;
  belongsToId: string | null;
  /** By its code, as the row above may have been renamed since. */
  belongsToCode: string | null;
  fromYear: number;
  toYear: number;
  version: number;
  /** Something names it already: a new name holds from a later year on. */
  named: boolean;
  can: ('update' | 'delete')[];
}

export class PlanPartsOut {
  items: PlanPartOut[];
  total: number;
}

export class PlanPartRef {
  id: string;
  code: string;
  name: string;
}

export class PlanActionOut {
  id: string;
  year: number | null;
  text: string;
  content: PlanPartRef | null;
  breakthrough: PlanPartRef | null;
  dueOn: string | null;
  addedOn: string;
  version: number;
  can: ('update' | 'delete')[];
}

/** What is planned for the whole term (`year` null), or was added for a year. */
export class PlanYearOut {
  year: number | null;
  closed: boolean;
  actions: PlanActionOut[];
}

/** A plan with its content: of the bloc its parts, of a unit or a head also what they plan. */
export class PlanDetailOut extends PlanOut {
  /** Of the bloc's plan, all years of them. */
  parts: PlanPartOut[];
  years: PlanYearOut[];
  /** Years for which the reader may add contents today. */
  openYears: number[];
}
