import type { EventKind } from '../units/unit-event.rules.js';

/** What may be done with a re-organisation after it was recorded. */
export const REORGANISATION_ACTIONS = ['decide-works', 'add-file', 'withdraw'] as const;
export type ReorganisationAction = (typeof REORGANISATION_ACTIONS)[number];

/** How many units a kind of event is about, from and to. */
type Count = readonly [least: number, most: number];

interface KindNeeds {
  /** Units that are named, and whether they end. */
  units: Count;
  end: boolean;
  /** Existing units into which they go. */
  existing: Count;
  /** Units that begin and stand below no other new one. */
  begun: Count;
  /** Both together. */
  successors: Count;
  /** What stands below and is not spoken of: goes to the only successor, or ends, or must be said. */
  below: 'successor' | 'ends' | 'said' | 'stays';
}

const MANY = 200;
const NONE: Count = [0, 0];
const ONE: Count = [1, 1];
const ANY: Count = [0, MANY];

/** What each kind of event needs. */
export const NEEDS: Record<EventKind, KindNeeds> = {
  create: { units: NONE, end: false, existing: NONE, begun: [1, MANY], successors: ANY, below: 'stays' },
  rename: { units: [1, MANY], end: false, existing: NONE, begun: NONE, successors: ANY, below: 'stays' },
  'merge-new': {
    units: [2, MANY],
    end: true,
    existing: NONE,
    begun: ONE,
    successors: ONE,
    below: 'successor',
  },
  'merge-into': {
    units: [1, MANY],
    end: true,
    existing: ONE,
    begun: NONE,
    successors: ONE,
    below: 'successor',
  },
  divide: { units: ONE, end: true, existing: ANY, begun: ANY, successors: [2, MANY], below: 'said' },
  separate: { units: ONE, end: false, existing: NONE, begun: [1, MANY], successors: ANY, below: 'said' },
  'transfer-out': {
    units: [1, MANY],
    end: false,
    existing: [0, 1],
    begun: [0, 1],
    successors: [0, 1],
    below: 'stays',
  },
  'transfer-in': { units: ANY, end: false, existing: ONE, begun: ANY, successors: [1, MANY], below: 'stays' },
  raise: { units: ONE, end: false, existing: NONE, begun: ANY, successors: ANY, below: 'stays' },
  lower: { units: ONE, end: false, existing: NONE, begun: NONE, successors: ANY, below: 'ends' },
  end: { units: [1, MANY], end: true, existing: ANY, begun: ANY, successors: ANY, below: 'ends' },
};

/** A unit as it stands on the effective day. */
export interface Standing {
  unitId: string;
  parentId: string | null;
  /** From the root to the unit itself. */
  path: readonly string[];
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: string;
  type: string | null;
  position: number;
  validFrom: string;
  /** First day on which this no longer holds: it changes or ends later; null: open. */
  validTo: string | null;
}

/** A new unit as a request names it. */
export interface WantedUnit {
  ref: string;
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: string;
  type?: string | null;
  position?: number | null;
  parent?: string | null;
}

interface WantedNames {
  unitId: string;
  code?: string;
  name?: string;
  shortName?: string;
  partyName?: string;
  type?: string | null;
}

interface Place {
  unitId: string;
  to?: string | null;
}

/** A re-organisation as a request tells it. */
export interface WantedEvent {
  kind: EventKind;
  decidedOn: string;
  effectiveOn: string;
  unitIds?: readonly string[] | null;
  successorIds?: readonly string[] | null;
  newUnits?: readonly WantedUnit[] | null;
  names?: readonly WantedNames[] | null;
  below?: readonly Place[] | null;
  heirs?: readonly Place[] | null;
}

/** What is written of a unit that begins or changes. */
export interface PlannedVersion {
  unitId: string;
  parentId: string | null;
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: string;
  type: string | null;
  position: number;
}

/** What an event does to the organisation. */
export interface EventPlan {
  begun: PlannedVersion[];
  changed: PlannedVersion[];
  moved: PlannedVersion[];
  ended: string[];
  links: { predecessorId: string; successorId: string; takesWork: boolean }[];
  /** Of each unit that ends, whose its work becomes. */
  heirs: ReadonlyMap<string, string | null>;
  /** All units that take part, ending, beginning, receiving: grants and postings go on at these. */
  places: ReadonlySet<string>;
}
