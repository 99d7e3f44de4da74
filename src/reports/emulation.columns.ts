import { ALL, COLLECTIVE, type FigureDefinition, INDIVIDUAL } from '../figures/commitment.figures.js';
import { RESULTS } from '../figures/table.figures.js';
import type { EmulationColumnOut } from './emulation.dto.js';

/** What is counted of items: registered, and what was verified of them. Their parts make all. */
export const ITEM_FIGURES: readonly FigureDefinition[] = [ALL, COLLECTIVE, INDIVIDUAL, ...RESULTS];

const column = (key: string, label: string, group: string | null = null): EmulationColumnOut => ({
  key,
  label,
  group,
});

const SHORTCOMINGS = 'Hạn chế cần khắc phục';

/** Facts that the emulation council reads, each by the key of its figure. */
export const EMULATION_COLUMNS: readonly EmulationColumnOut[] = [
  ...[ALL, COLLECTIVE, INDIVIDUAL].map(({ key, label }) => column(key, label, 'Việc đăng ký')),
  ...RESULTS.map(({ key, label }) => column(key, label, 'Kết quả được xác nhận')),
  column('shortcoming.followed', 'Được theo dõi', SHORTCOMINGS),
  column('shortcoming.followed-remedied', 'Đã khắc phục', SHORTCOMINGS),
  column('commendation.all', 'Biểu dương, khen thưởng'),
  column('inspection.reminded', 'Nhắc nhở đã công bố'),
];
