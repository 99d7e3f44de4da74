import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { UnitVersion } from './unit-version.entity.js';
import type { UnitOut, UnitVersionIn, UnitVersionOut, UnitsQuery } from './unit.dto.js';
import { Unit } from './unit.entity.js';
import { mayKeepUnits } from './unit.policy.js';
import { staysInTree, unitOn, unitsOn } from './unit.query.js';

@Injectable()
export class UnitsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(query: UnitsQuery): Promise<UnitOut[]> {
    return unitsOn(this.database.manager, query.on ?? this.clock.today(), query.kind);
  }

  async versions(unitId: string): Promise<UnitVersionOut[]> {
    return this.database.manager.find(UnitVersion, { where: { unitId }, order: { validFrom: 'ASC' } });
  }

  /** Makes a unit with its first version. */
  create(actor: Actor, input: UnitVersionIn): Promise<UnitVersionOut> {
    return this.database.transaction(async (tx) => {
      if (!input.parentId || !mayKeepUnits(actor, input.parentId)) throw notKeeper();
      return this.createIn(tx, actor, input);
    });
  }

  async createIn(tx: EntityManager, actor: Actor | null, input: UnitVersionIn): Promise<UnitVersion> {
    const unit = await tx.save(tx.create(Unit));
    const version = await tx.save(tx.create(UnitVersion, { ...input, unitId: unit.id }));
    await this.history.record(tx, actor, {
      subjectType: 'unit',
      subjectId: unit.id,
      action: 'create',
      changes: { ...input },
    });
    return version;
  }

  /** Ends the version in force on `validFrom` that day and begins another; the past keeps what it had. */
  change(actor: Actor, unitId: string, input: UnitVersionIn): Promise<UnitVersionOut> {
    return this.database.transaction((tx) => this.changeIn(tx, actor, unitId, input));
  }

  async changeIn(
    tx: EntityManager,
    actor: Actor,
    unitId: string,
    input: UnitVersionIn,
  ): Promise<UnitVersion> {
    // Two moves at once could each be right and together make a ring.
    await tx.query('LOCK TABLE unit_versions IN SHARE ROW EXCLUSIVE MODE');
    if (!(await tx.existsBy(Unit, { id: unitId }))) throw new Problem('not-found');
    if (!mayKeepUnits(actor, unitId)) throw notKeeper();
    const before = await versionOn(tx, unitId, input.validFrom);
    if (!before) throw new Problem('not-found');
    if (before.validFrom === input.validFrom) throw new Problem('dates.overlap');
    if (before.parentId !== null) await checkParent(tx, actor, unitId, input);
    else if (input.parentId) throw new Problem('unit.wrong-parent');
    await tx.update(UnitVersion, before.id, { validTo: input.validFrom });
    const after = await tx.save(
      tx.create(UnitVersion, {
        ...input,
        position: input.position ?? before.position,
        unitId,
        validTo: before.validTo,
      }),
    );
    if (!(await staysInTree(tx, unitId, input.validFrom))) throw new Problem('unit.wrong-parent');
    await this.history.record(tx, actor, {
      subjectType: 'unit',
      subjectId: unitId,
      action: 'change',
      changes: { ...input },
    });
    return after;
  }
}

/** A unit below itself would vanish from the tree with all that is under it. */
async function checkParent(
  tx: EntityManager,
  actor: Actor,
  unitId: string,
  { parentId, validFrom }: UnitVersionIn,
): Promise<void> {
  const parent = parentId ? await unitOn(tx, parentId, validFrom) : null;
  if (!parent || parent.path.includes(unitId)) throw new Problem('unit.wrong-parent');
  if (!mayKeepUnits(actor, parent.id)) throw notKeeper();
}

function versionOn(tx: EntityManager, unitId: string, on: string): Promise<UnitVersion | null> {
  const since = LessThanOrEqual(on);
  return tx.findOne(UnitVersion, {
    where: [
      { unitId, validFrom: since, validTo: MoreThan(on) },
      { unitId, validFrom: since, validTo: IsNull() },
    ],
  });
}

const notKeeper = () => new Problem('refused.role', { who: 'quản trị hệ thống' });
