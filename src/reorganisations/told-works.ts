import { type CommitmentFacts, commitmentScope, isVisible } from '../commitments/commitment.policy.js';
import type { Actor } from '../shared/actor.js';
import { seesShortcoming, shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { WORK_TYPES, type WorkType } from '../units/unit-event.rules.js';
import type { EventWorkRow } from './event-work.query.js';
import type { EventWorkOut, WorkCountOut } from './reorganisation-out.dto.js';
import { keptUnits, readableUnits } from './reorganisation.policy.js';

/** Words of a title are cut to this length. */
const TITLE = 200;

const FILINGS: Record<string, string> = {
  'registration-list': 'Danh mục việc đăng ký',
  'half-year': 'Báo cáo 6 tháng',
  yearly: 'Báo cáo năm',
};

/**
 * The work of units that the reader reads or keeps. Of what one person registered, and of what was found of one, only
 * those are told the words who see it in its own feature.
 */
export function toldWorks(actor: Actor, rows: readonly EventWorkRow[]): EventWorkOut[] {
  const units = new Set([...readableUnits(actor), ...keptUnits(actor)]);
  const items = commitmentScope(actor);
  const shortcomings = shortcomingScope(actor);
  const sees = ({ type, year, state, unitId, personId, reviewUnitId }: EventWorkRow): boolean => {
    if (personId === null) return true;
    if (type !== 'commitment') return seesShortcoming(shortcomings, { unitId, personId, foundYear: year });
    const item = {
      year,
      kind: 'individual' as const,
      state: state as CommitmentFacts['state'],
      unitId,
      personId,
      reviewUnitId,
    };
    return isVisible(items, item);
  };
  return rows
    .filter(({ unitId }) => units.has(unitId))
    .map((row) => {
      const { unitId: _, personId: __, reviewUnitId: ___, title, ...work } = row;
      const words = row.type === 'filing' ? FILINGS[title ?? ''] : title;
      return { ...work, title: sees(row) && words ? [...words].slice(0, TITLE).join('') : null };
    });
}

export function countsOf(works: readonly EventWorkOut[]): WorkCountOut[] {
  const of = (type: WorkType) => works.filter((work) => work.type === type);
  return WORK_TYPES.map((type) => ({
    type,
    count: of(type).length,
    undecided: of(type).filter(({ decision }) => decision === null).length,
  }));
}
