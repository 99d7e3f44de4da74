import { type ListWords, anyOf, nameOf, yearWords, yesNo } from '../shared/figure-words.js';
import type { PilotModelsQuery } from './pilot-model.dto.js';
import { MODEL_STATE_NAMES } from './pilot-model.flow.js';

/** The filter of models in words. */
export const PILOT_MODEL_WORDS: ListWords<PilotModelsQuery> = {
  list: 'pilot-models',
  rows: 'Mô hình',
  row: 'mô hình',
  close: ['level', 'year', 'from', 'to'],
  fields: {
    level: (level) => (level === 'bloc' ? 'điểm của Đảng ủy Khối' : 'của đơn vị'),
    ...yearWords('có trong '),
    unit: (code) => nameOf('unit', code, code, (name) => `${name} và các đơn vị trực thuộc`),
    state: (states) => `hiện nay: ${anyOf(states, MODEL_STATE_NAMES)}`,
    programme: (id) =>
      nameOf('programme', id, 'gắn với một chương trình', (name) => `gắn với chương trình: ${name}`),
    copied: yesNo('được nhân rộng trong thời gian này', 'chưa được nhân rộng trong thời gian này'),
    measured: yesNo('có số liệu theo kỳ trong thời gian này', 'chưa có số liệu theo kỳ trong thời gian này'),
    countsAs: () => 'có số liệu về thiếu nhi được đỡ đầu',
  },
  notCounted: ({ measured, ...rest }) =>
    measured === true
      ? [
          {
            key: 'excluded.unmeasured',
            words: 'mô hình chưa có số liệu theo kỳ',
            filter: { ...rest, measured: false },
          },
        ]
      : [],
  adds: ({ countsAs }) => (countsAs ? 'Cộng số thiếu nhi theo số liệu mới nhất của từng mô hình' : null),
};
