import { vietnameseDate } from '../shared/dates.js';
import { type ListWords, lower, spanWords, unitWords } from '../shared/figure-words.js';
import type { StudySessionsQuery } from './study.dto.js';
import { SESSION_STATE_NAMES, STUDY_KIND_NAMES } from './study.flow.js';

/** The filter of study sessions in words. */
export const STUDY_SESSION_WORDS: ListWords<StudySessionsQuery> = {
  list: 'study-sessions',
  rows: 'Buổi học tập, sinh hoạt, tuyên truyền',
  row: 'buổi',
  close: ['from', 'to'],
  fields: {
    ...spanWords(),
    kind: (kind) => lower(STUDY_KIND_NAMES[kind]),
    ...unitWords,
    state: (state) => lower(SESSION_STATE_NAMES[state]),
    until: (day) => `đến hết ngày ${vietnameseDate(day)}`,
  },
  notCounted: ({ state, ...rest }) =>
    state === undefined
      ? []
      : [
          ...(state === 'held'
            ? [
                {
                  key: 'excluded.planned',
                  words: 'buổi chưa tổ chức',
                  filter: { ...rest, state: 'planned' },
                },
              ]
            : []),
          ...(state === 'cancelled'
            ? []
            : [
                {
                  key: 'excluded.cancelled',
                  words: 'buổi không tổ chức',
                  filter: { ...rest, state: 'cancelled' },
                },
              ]),
        ],
  adds: ({ state }) => (state === 'held' ? 'Cộng số lượt người dự của từng buổi' : null),
};
