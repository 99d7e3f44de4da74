import { type ListWords, nameOf, spanWords } from '../shared/figure-words.js';
import type { ParticipantsQuery, ProgrammesQuery } from './programme.dto.js';

/** The filters of programmes and of those who take part, in words. */
export const PROGRAMME_WORDS: ListWords<ProgrammesQuery> = {
  list: 'programmes',
  rows: 'Chương trình',
  row: 'chương trình',
  close: ['year'],
  fields: { year: (year) => `thực hiện trong năm ${year}` },
};

export const PARTICIPANT_WORDS: ListWords<ParticipantsQuery> = {
  list: 'programmes/participants',
  rows: 'Đơn vị tham gia chương trình, mỗi chương trình tính một lần',
  row: 'lượt đơn vị',
  fields: {
    ...spanWords(),
    unit: (code) => nameOf('unit', code, code, (name) => `${name} và các đơn vị trực thuộc`),
    programme: (id) => nameOf('programme', id, 'của một chương trình', (name) => `chương trình: ${name}`),
  },
};
