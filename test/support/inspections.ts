import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type {
  ConsequenceKind,
  FixState,
  InspectionKind,
  InspectionState,
} from '../../src/inspections/inspection.flow.js';
import { type UnitCode, unitId } from './world.js';

export interface WantedInspection {
  unit?: UnitCode;
  by?: UnitCode;
  kind?: InspectionKind;
  state?: InspectionState;
  year?: number;
  programmeId?: string;
}

/** Puts an inspection into the table as it stands in a state; answers its id. */
export async function makeInspection(database: DataSource, wanted: WantedInspection = {}): Promise<string> {
  const { unit = 'KBNN', kind = 'check', state = 'planned', year = 2018, programmeId } = wanted;
  const by = wanted.by ?? (kind === 'self' ? unit : 'DUK');
  const took = state === 'held' || state === 'concluded';
  const id = randomUUID();
  await database.query(
    `INSERT INTO inspections (id, programme_id, outside_reason, year, kind, by_unit_id, subject_unit_id, planned_on,
       contents, state, held_from, held_to, conclusion_on, conclusion_number, cancel_reason, strengths)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Việc thực hiện Chỉ thị 05.', $9, $10, $10, $11, $12, $13, $14)`,
    [
      id,
      programmeId ?? null,
      programmeId ? null : 'Theo yêu cầu của Thường trực.',
      year,
      kind,
      unitId(by),
      unitId(unit),
      `${year}-06-15`,
      state,
      took ? `${year}-06-15` : null,
      state === 'concluded' ? `${year}-07-01` : null,
      state === 'concluded' ? '12-TB/UBKT' : null,
      state === 'cancelled' ? 'Đơn vị sắp xếp tổ chức.' : null,
      took ? 'Triển khai kịp thời.' : null,
    ],
  );
  return id;
}

export interface WantedFinding {
  fixBy?: string | null;
  fixState?: FixState;
  text?: string;
}

/** A finding of an inspection, to be remedied by 30/9/2018; answers its id. */
export async function makeFinding(
  database: DataSource,
  inspectionId: string,
  { fixBy = '2018-09-30', fixState = 'open', text = 'Sổ theo dõi chưa ghi đủ.' }: WantedFinding = {},
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO inspection_findings (id, inspection_id, position, text, fix_by, fix_state, fixed_on)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM inspection_findings WHERE inspection_id = $2`,
    [id, inspectionId, text, fixBy, fixState, fixState === 'fixed' ? '2018-09-01' : null],
  );
  return id;
}

export async function makeConsequence(
  database: DataSource,
  inspectionId: string,
  individuals = 0,
  kind: ConsequenceKind = 'reminded',
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO inspection_consequences (id, inspection_id, kind, told_on, summary, individuals)
     VALUES ($1, $2, $3, '2018-07-01', 'Nhắc nhở trong cuộc họp.', $4)`,
    [id, inspectionId, kind, individuals],
  );
  return id;
}
