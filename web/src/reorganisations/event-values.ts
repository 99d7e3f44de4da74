import type {
  ContinuedPostingIn,
  EventKind,
  NewNamesIn,
  NewUnitIn,
  ReorganisationIn,
  Unit,
} from '../api/types';
import { ASKS, ENDS, NOBODY, belowAsked, heirsAsked, renamable } from './event-asks';
import { NOWHERE } from './Roles';

/** Offices at the successor, all of them. */
export type Offices = Omit<ContinuedPostingIn, 'postingId' | 'to'>;

export type Names = Partial<Omit<NewNamesIn, 'unitId'>>;

/** What is typed and chosen in the first two steps. */
export interface EventValues {
  kind?: EventKind;
  decisionNumber?: string;
  decidedOn?: string;
  effectiveOn?: string;
  note?: string;
  unitIds?: string[];
  successorIds?: string[];
  newUnits?: Partial<NewUnitIn>[];
  /** By the id of the unit. */
  names?: Record<string, Names | undefined>;
}

/** Places chosen for single units, roles and people, by their ids; what is missing goes as the kind has it. */
export interface EventChoices {
  below: Record<string, string>;
  heirs: Record<string, string>;
  grants: Record<string, string>;
  postings: Record<string, string>;
  /** Offices typed for a person who goes on at the place chosen beside. */
  offices: Record<string, Offices>;
}

export const NO_CHOICES: EventChoices = { below: {}, heirs: {}, grants: {}, postings: {}, offices: {} };

const toOf = (chosen: string) => ([ENDS, NOBODY, NOWHERE].includes(chosen) ? null : chosen);

/** The request; what the kind does not ask for stays out, also when it was typed before the kind was changed. */
export function toReorganisation(
  values: EventValues,
  choices: EventChoices,
  units: readonly Unit[],
): ReorganisationIn {
  const kind = values.kind!;
  const asks = ASKS[kind];
  const below = belowAsked(values, choices.below, units).flatMap(({ unit, chosen }) =>
    chosen ? [{ unitId: unit.id, to: toOf(chosen) }] : [],
  );
  const heirs = heirsAsked(values, units).flatMap(({ id }) => {
    const chosen = choices.heirs[id];
    return chosen ? [{ unitId: id, to: toOf(chosen) }] : [];
  });
  const pairs = (chosen: Record<string, string>) =>
    Object.entries(chosen).map(([id, to]) => ({ id, to: toOf(to) }));
  const newUnits = asks.newUnits ? (values.newUnits ?? []) : [];
  return {
    kind,
    decisionNumber: values.decisionNumber ?? '',
    decidedOn: values.decidedOn ?? '',
    effectiveOn: values.effectiveOn ?? '',
    note: values.note?.trim() || null,
    ...(asks.units && { unitIds: values.unitIds ?? [] }),
    ...(asks.successors && { successorIds: values.successorIds ?? [] }),
    ...(newUnits.length > 0 && {
      newUnits: newUnits.map((unit) => ({ ...unit, type: unit.type?.trim() || null }) as NewUnitIn),
    }),
    names: renamable(values, units).flatMap((unit) => changedNames(unit, values.names?.[unit.id])),
    below,
    heirs,
    grants: pairs(choices.grants).map(({ id, to }) => ({ grantId: id, to })),
    postings: pairs(choices.postings).map(({ id, to }) => ({
      postingId: id,
      to,
      ...(to !== null && choices.offices[id]),
    })),
  };
}

/** Only what is called otherwise than before. */
function changedNames(unit: Unit, names: Names | undefined): NewNamesIn[] {
  const changed = Object.entries(names ?? {}).filter(
    ([field, value]) => value !== undefined && value !== '' && value !== unit[field as keyof Unit],
  );
  return changed.length > 0 ? [{ unitId: unit.id, ...Object.fromEntries(changed) }] : [];
}
