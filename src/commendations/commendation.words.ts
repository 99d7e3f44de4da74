import {
  type ListWords,
  type NotCounted,
  anyOf,
  lower,
  nameOf,
  spanWords,
  unitWords,
  yesNo,
} from '../shared/figure-words.js';
import type { CommendationsQuery } from './commendation.dto.js';
import {
  CATEGORY_NAMES,
  COMMENDATION_STATE_NAMES,
  type CommendationState,
  LEVEL_NAMES,
} from './commendation.flow.js';

/** The filter of commendations in words. */
export const COMMENDATION_WORDS: ListWords<CommendationsQuery> = {
  list: 'commendations',
  rows: 'Biểu dương, khen thưởng',
  row: 'trường hợp',
  close: ['from', 'to', 'subject', 'personId'],
  fields: {
    ...spanWords(),
    subject: (subject) => (subject === 'collective' ? 'đối với tập thể' : 'đối với cá nhân'),
    personId: (id) => nameOf('person', id, 'một cá nhân', (name) => `đồng chí ${name}`),
    ...unitWords,
    category: (category) => lower(CATEGORY_NAMES[category]),
    level: (level) => lower(LEVEL_NAMES[level]),
    state: (states) => anyOf(states, COMMENDATION_STATE_NAMES),
    toHigher: yesNo('đã đề xuất cấp trên', 'chưa đề xuất cấp trên'),
  },
  notCounted,
};

/** What is not decided yet, or was not chosen, is proposed and no more. */
function notCounted({ state, ...rest }: CommendationsQuery): NotCounted[] {
  const without = (states: CommendationState[], words: string): NotCounted => ({
    key: `excluded.${states[0]}`,
    words,
    filter: { ...rest, state: states },
  });
  if (!state || state.includes('drafted')) return [];
  const drafted = without(['drafted'], 'đề nghị đang lập');
  if (!state.includes('decided')) return [drafted];
  return [
    drafted,
    ...(state.includes('proposed')
      ? []
      : [without(['proposed', 'considering'], 'đề nghị chưa có quyết định')]),
    ...(state.includes('not-chosen') ? [] : [without(['not-chosen'], 'đề nghị chưa được xét chọn')]),
  ];
}
