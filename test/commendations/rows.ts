import type { CommendationState, Level } from '../../src/commendations/commendation.flow.js';
import type { TestApp } from '../support/app.js';
import {
  type PersonName,
  type UnitCode,
  type Username,
  accountId,
  personId,
  unitId,
} from '../support/world.js';

interface Wanted {
  state?: CommendationState;
  level?: Level;
  year?: number;
  /** Of a person; missing: of the collective. */
  person?: PersonName;
  category?: 'praise' | 'form' | 'title';
  optionId?: string;
  proposedBy?: Username;
  /** Recorded from a decision on paper, never proposed. */
  direct?: boolean;
  consent?: boolean;
  published?: boolean;
}

/** A commendation as the table holds it; answers its id. */
export async function newCommendation(bloc: TestApp, unit: UnitCode, wanted: Wanted = {}): Promise<string> {
  const { state = 'drafted', level = 'bloc', year = 2018, person, category = 'praise', direct } = wanted;
  const decided = state === 'decided';
  const sent = state !== 'drafted' && !direct;
  const [row] = await bloc.database.query(
    `INSERT INTO commendations (unit_id, year, subject, person_id, category, option_id, level, state, achievement,
       proposed_on, proposed_by, decided_on, decided_body, decision_number, not_chosen_reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Giải quyết hồ sơ trước hạn.', $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      unitId(unit),
      year,
      person ? 'individual' : 'collective',
      person ? personId(person) : null,
      category,
      wanted.optionId ?? null,
      level,
      state,
      sent ? `${year}-10-01` : null,
      sent && wanted.proposedBy ? accountId(wanted.proposedBy) : null,
      decided ? `${year}-11-01` : null,
      decided ? 'Ban Thường vụ Đảng ủy Khối' : null,
      decided && category !== 'praise' ? '15-QĐ/ĐUK' : null,
      state === 'not-chosen' ? 'Thành tích chưa tiêu biểu.' : null,
    ],
  );
  if (wanted.consent) {
    await bloc.database.query(
      `INSERT INTO commendation_consents (commendation_id, given_on, how) VALUES ($1, '2018-11-02', 'paper')`,
      [row.id],
    );
  }
  if (wanted.published) {
    await bloc.database.query(`UPDATE commendations SET published_on = '2018-11-03' WHERE id = $1`, [row.id]);
  }
  return row.id;
}

let serial = 0;

/** A form or a title in force since 2016. */
export async function newOption(bloc: TestApp, list: 'form' | 'title', name = 'Giấy khen'): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO commendation_options (list, code, name, from_year) VALUES ($1, $2, $3, 2016) RETURNING id`,
    [list, `${list}-${(serial += 1)}`, name],
  );
  return row.id;
}
