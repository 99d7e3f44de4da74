import type { EntityManager } from 'typeorm';
import { type FigureFilter, type FigureOut, countFigure } from '../shared/figure.dto.js';
import {
  CATEGORIES,
  CATEGORY_NAMES,
  type Category,
  type CommendationState,
  LEVELS,
  LEVEL_NAMES,
  type Level,
  type Subject,
} from './commendation.flow.js';
import { type CommendationAsk, selectCommendations } from './commendation.query.js';

/** Commendations that are alike in all that figures tell apart. */
export interface CommendationCount {
  /** The unit at the depth asked for, of what stands above it the unit itself; null: no depth was asked for. */
  unitId: string | null;
  subject: Subject;
  category: Category;
  level: Level;
  state: CommendationState;
  toHigher: boolean;
  value: number;
}

export function commendationCounts(
  manager: EntityManager,
  ask: CommendationAsk,
  depth: number | null,
): Promise<CommendationCount[]> {
  const top = depth === null ? 'NULL::uuid' : `coalesce(p.path[${depth + 1}], p.unit_id)`;
  return selectCommendations<CommendationCount>(
    manager,
    ask,
    `${top} AS "unitId", c.subject, c.category, c.level, c.state, c.to_higher_on IS NOT NULL AS "toHigher",
     count(*)::int AS value`,
    'GROUP BY 1, 2, 3, 4, 5, 6',
  );
}

/** What a figure counts, in the words of the list's own filter. */
interface Wanted {
  subject?: Subject;
  category?: Category;
  level?: Level;
  state?: CommendationState[];
  toHigher?: boolean;
}

const decided = { state: ['decided'] as CommendationState[] };

/** Subjects, categories and levels each make all that was decided; what is proposed stands apart. */
const FIGURES: readonly (readonly [key: string, label: string, wanted: Wanted])[] = [
  ['all', 'Biểu dương, khen thưởng', decided],
  ['collective', 'Tập thể được biểu dương, khen thưởng', { ...decided, subject: 'collective' }],
  ['individual', 'Cá nhân được biểu dương, khen thưởng', { ...decided, subject: 'individual' }],
  ...CATEGORIES.map(
    (category) => [`category.${category}`, CATEGORY_NAMES[category], { ...decided, category }] as const,
  ),
  ...LEVELS.map((level) => [`level.${level}`, LEVEL_NAMES[level], { ...decided, level }] as const),
  ['proposed', 'Đề nghị đang xét', { state: ['proposed', 'considering'] }],
  ['to-higher', 'Đề xuất cấp trên biểu dương', { toHigher: true }],
];

/** Figures from counts of alike rows; `base` lists exactly the rows that were counted. */
export function commendationFigures(counts: readonly CommendationCount[], base: FigureFilter): FigureOut[] {
  return FIGURES.map(([key, label, wanted]) => {
    const value = counts
      .filter((count) => isWanted(count, wanted))
      .reduce((all, count) => all + count.value, 0);
    return countFigure(`commendation.${key}`, label, value, 'commendations', { ...base, ...wanted });
  });
}

function isWanted(count: CommendationCount, { state, ...equal }: Wanted): boolean {
  const same = (Object.keys(equal) as (keyof typeof equal)[]).every((field) => count[field] === equal[field]);
  return same && (state === undefined || state.includes(count.state));
}
