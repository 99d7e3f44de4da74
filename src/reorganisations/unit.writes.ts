import { type EntityManager, In, IsNull } from 'typeorm';
import type { Act } from '../history/history.service.js';
import { UnitEventUnit, UnitLink } from '../units/unit-event.entity.js';
import type { EventPart } from '../units/unit-event.rules.js';
import { UnitVersion } from '../units/unit-version.entity.js';
import { Unit } from '../units/unit.entity.js';
import type { UnitKind } from '../units/unit.rules.js';
import type { EventPlan, PlannedVersion } from './reorganisation.flow.js';

interface Event {
  id: string;
  effectiveOn: string;
  decisionNumber: string;
}

/** Ends, begins and changes units as planned; answers what history tells of each. */
export async function writeUnits(tx: EntityManager, event: Event, plan: EventPlan): Promise<Act[]> {
  const { effectiveOn } = event;
  const closing = [...plan.ended, ...[...plan.changed, ...plan.moved].map(({ unitId }) => unitId)];
  if (closing.length > 0)
    await tx.update(UnitVersion, { unitId: In(closing), validTo: IsNull() }, { validTo: effectiveOn });
  const begun = plan.begun.map(({ unitId }) => ({ id: unitId }));
  if (begun.length > 0) await tx.insert(Unit, begun);
  const versions = [...plan.begun, ...plan.changed, ...plan.moved];
  if (versions.length > 0)
    await tx.insert(
      UnitVersion,
      versions.map((one) => versionOf(event, one)),
    );
  const parts = partsOf(plan);
  await tx.insert(
    UnitEventUnit,
    parts.map(({ unitId, part }) => ({ eventId: event.id, unitId, part })),
  );
  const links = plan.links.map((link) => ({ ...link, eventId: event.id }));
  if (links.length > 0) await tx.insert(UnitLink, links);
  const facts = new Map(versions.map((one) => [one.unitId, one]));
  return parts.map(({ unitId, part }) => ({
    subjectType: 'unit',
    subjectId: unitId,
    action: ACTIONS[part],
    changes: {
      event: event.id,
      ...(facts.has(unitId) ? versionOf(event, facts.get(unitId)!) : { validTo: effectiveOn }),
    },
  }));
}

const ACTIONS: Record<EventPart, string> = {
  begun: 'create',
  changed: 'change',
  moved: 'change',
  ended: 'end',
};

const versionOf = ({ effectiveOn, decisionNumber }: Event, version: PlannedVersion) => ({
  ...version,
  // Checked at the door.
  kind: version.kind as UnitKind,
  validFrom: effectiveOn,
  decisionNumber,
});

function partsOf(plan: EventPlan): { unitId: string; part: EventPart }[] {
  return [
    ...plan.ended.map((unitId) => ({ unitId, part: 'ended' as const })),
    ...plan.changed.map(({ unitId }) => ({ unitId, part: 'changed' as const })),
    ...plan.moved.map(({ unitId }) => ({ unitId, part: 'moved' as const })),
    ...plan.begun.map(({ unitId }) => ({ unitId, part: 'begun' as const })),
  ];
}
