import type { EntityManager } from 'typeorm';
import { commendationScope } from '../commendations/commendation.policy.js';
import { commendationsIn } from '../commendations/commendation.query.js';
import { findingsIn } from '../inspections/finding.query.js';
import { inspectionsIn } from '../inspections/inspection.query.js';
import type { ModelState } from '../pilot-models/pilot-model.flow.js';
import { seesModels } from '../pilot-models/pilot-model.policy.js';
import { pilotModelsIn } from '../pilot-models/pilot-model.query.js';
import type { Actor } from '../shared/actor.js';
import { type FigureFilter, type FigureList, type FigureOut, countFigure } from '../shared/figure.dto.js';
import { GOING } from '../shortcomings/shortcoming.flow.js';
import { shortcomingsIn } from '../shortcomings/shortcoming.query.js';
import { studyScope } from '../study/study.policy.js';
import { sessionsIn } from '../study/study.query.js';

interface Asked {
  manager: EntityManager;
  actor: Actor;
  today: string;
}

/** How many rows a list has for a reader: as the list itself tells it. */
type Total = (asked: Asked, filter: never) => Promise<number>;

const shortcomings: Total = async ({ manager, actor, today }, filter) =>
  (await shortcomingsIn(manager, actor, filter, today)).total;
const inspections: Total = async ({ manager, actor, today }, filter) =>
  (await inspectionsIn(manager, actor, filter, today)).total;
const findings: Total = async ({ manager, actor, today }, filter) =>
  (await findingsIn(manager, actor, filter, today)).total;
const models: Total = async ({ manager, actor, today }, filter) =>
  seesModels(actor) ? (await pilotModelsIn(manager, actor, filter, today)).total : 0;
const sessions: Total = async ({ manager, actor, today }, query) =>
  (await sessionsIn(manager, { scope: studyScope(actor), query, today })).total;
const commendations: Total = async ({ manager, actor, today }, query) =>
  (await commendationsIn(manager, { scope: commendationScope(actor), query, today })).total;

const TOTALS: Partial<Record<FigureList, Total>> = {
  shortcomings,
  inspections,
  'inspection-findings': findings,
  'pilot-models': models,
  'study-sessions': sessions,
  commendations,
};

/** A model that was begun is measured in each year that it runs in. */
const MEASURED_STATES: ModelState[] = ['running', 'evaluated', 'copied'];

type Open = [key: string, label: string, list: FigureList, filter: FigureFilter];

const openIn = (year: number): Open[] => {
  const span = { from: year, to: year };
  return [
    [
      'open.shortcomings',
      'Hạn chế chưa khắc phục xong',
      'shortcomings',
      { asOfYear: year, state: [...GOING] },
    ],
    [
      'open.shortcomings.unaddressed',
      'Hạn chế chưa có việc khắc phục',
      'shortcomings',
      { asOfYear: year, unaddressedIn: year },
    ],
    [
      'open.inspections.planned',
      'Cuộc kiểm tra, giám sát chưa thực hiện',
      'inspections',
      { ...span, state: ['planned'] },
    ],
    [
      'open.inspections.held',
      'Cuộc kiểm tra, giám sát chưa có kết luận',
      'inspections',
      { ...span, state: ['held'] },
    ],
    [
      'open.findings.overdue',
      'Nội dung kiểm tra quá hạn khắc phục',
      'inspection-findings',
      { ...span, overdue: true },
    ],
    [
      'open.models',
      'Mô hình chưa có số liệu trong năm',
      'pilot-models',
      { ...span, measured: false, state: MEASURED_STATES },
    ],
    ['open.sessions', 'Buổi học tập chưa ghi kết quả', 'study-sessions', { ...span, state: 'planned' }],
    [
      'open.commendations',
      'Đề nghị biểu dương, khen thưởng chưa có quyết định',
      'commendations',
      { ...span, state: ['proposed', 'considering'] },
    ],
  ];
};

/** What is still open in a year beside việc đăng ký and filings, as its reader sees it; each opens its list. */
export async function openWorkOfFeatures(asked: Asked, year: number): Promise<FigureOut[]> {
  const figures: FigureOut[] = [];
  for (const [key, label, list, filter] of openIn(year)) {
    const value = (await TOTALS[list]?.(asked, filter as never)) ?? 0;
    figures.push(countFigure(key, label, value, list, filter));
  }
  return figures;
}

/** Files that were read and checked for the year, and neither taken in nor put away. */
export async function importsWaiting(manager: EntityManager, year: number): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM imports WHERE year = $1 AND state = 'checked'`,
    [year],
  );
  return row?.n ?? 0;
}
