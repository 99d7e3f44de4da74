import { type FigureFilter, type FigureOut, countFigure } from '../shared/figure.dto.js';
import type { HeldCount } from './study-figures.query.js';
import { STUDY_KINDS, STUDY_KIND_NAMES } from './study.flow.js';

const MEASURE = 'lượt người';

/** Figures of study over a span, from counts by kind; `base` lists exactly the rows that were counted. */
export function studyFigures(counts: readonly HeldCount[], base: FigureFilter): FigureOut[] {
  const kinds = STUDY_KINDS.map((kind) => {
    const ofKind = counts.filter((count) => count.kind === kind);
    return held(`study.${kind}`, STUDY_KIND_NAMES[kind], ofKind, { ...base, kind, state: 'held' });
  });
  const planned = counts.reduce((all, count) => all + count.planned, 0);
  return [
    ...kinds,
    held('study.held', 'Buổi học tập, sinh hoạt, tuyên truyền đã tổ chức', counts, {
      ...base,
      state: 'held',
    }),
    countFigure('study.planned', 'Buổi trong kế hoạch chưa tổ chức', planned, 'study-sessions', {
      ...base,
      state: 'planned',
    }),
  ];
}

function held(key: string, label: string, counts: readonly HeldCount[], filter: FigureFilter): FigureOut {
  const value = counts.reduce((all, count) => all + count.held, 0);
  const attended = counts.reduce((all, count) => all + BigInt(count.attended), 0n);
  const figure = countFigure(key, label, value, 'study-sessions', filter);
  return { ...figure, amount: attended.toString(), measure: MEASURE };
}
