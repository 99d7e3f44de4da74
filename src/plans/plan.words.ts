import { type ListWords, nameOf, yesNo } from '../shared/figure-words.js';
import type { PlansQuery } from './plan.dto.js';
import type { PlanLevel } from './plan.rules.js';

const LEVELS: Record<PlanLevel, string> = {
  bloc: 'của Đảng ủy Khối',
  unit: 'của đơn vị',
  head: 'của người đứng đầu',
};

/** The filter of term plans in words. Whoever has no plan is no row: the list names them beside. */
export const PLAN_WORDS: ListWords<PlansQuery> = {
  list: 'plans',
  rows: 'Kế hoạch thực hiện',
  row: 'kế hoạch',
  close: ['level', 'year'],
  fields: {
    level: (level) => LEVELS[level],
    year: (year) => `có hiệu lực trong năm ${year}`,
    unit: (code) => nameOf('unit', code, code, (name) => `${name} và các đơn vị trực thuộc`),
    base: yesNo('chỉ tính đơn vị thuộc Khối, không tính chi bộ trực thuộc', 'kể cả chi bộ trực thuộc'),
  },
};
