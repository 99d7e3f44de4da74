import type { EntityManager } from 'typeorm';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import { commitmentCount } from '../commitments/commitment.query.js';
import type { FilingOut } from '../filings/filing.dto.js';
import { FILING_STATE_NAMES, type FilingState } from '../filings/filing.flow.js';
import { filingUnits } from '../filings/filing.policy.js';
import { filingsIn } from '../filings/filing.query.js';
import type { Actor } from '../shared/actor.js';
import { type FigureOut, countFigure } from '../shared/figure.dto.js';
import { FILING_KINDS } from '../years/year.dto.js';
import type { NotFiledOut } from './closing.dto.js';
import { importsWaiting, openWorkOfFeatures } from './open-work-of-features.js';

const WORK: [key: string, label: string, filter: CommitmentFilter][] = [
  ['open.waiting', 'Việc chờ xem xét', { state: ['submitted', 'resubmitted'] }],
  ['open.returned', 'Việc cần hoàn thiện', { state: ['returned', 'assessment-returned'] }],
  ['open.not-assessed', 'Việc chưa tự đánh giá', { state: ['registered'] }],
  ['open.not-verified', 'Việc chưa xác nhận kết quả', { state: ['self-assessed'] }],
];

const UNDONE: FilingState[] = ['not-filed', 'returned', 'filed', 'filed-again'];

export const KIND_NAMES: Record<string, string> = {
  'registration-list': 'Danh mục đăng ký',
  'half-year': 'Báo cáo 6 tháng',
  yearly: 'Báo cáo năm',
};

/** What is still open in a year, as its reader sees it, and who has not sent what. */
export interface OpenWork {
  open: FigureOut[];
  notFiled: NotFiledOut[];
  importsWaiting: number;
}

export async function openWork(
  manager: EntityManager,
  actor: Actor,
  year: number,
  today: string,
): Promise<OpenWork> {
  const open: FigureOut[] = [];
  for (const [key, label, filter] of WORK) {
    const asked = { year, ...filter };
    open.push(
      countFigure(key, label, await commitmentCount(manager, actor, asked, today), 'commitments', {
        ...asked,
      }),
    );
  }
  const filings = await filingsIn(manager, actor, filingUnits(actor), { year }, today);
  for (const kind of FILING_KINDS) {
    for (const state of UNDONE) {
      const value = filings.filter((one) => one.kind === kind && one.state === state).length;
      const label = `${KIND_NAMES[kind]}: ${FILING_STATE_NAMES[state].toLocaleLowerCase('vi')}`;
      open.push(countFigure(`open.filing.${kind}.${state}`, label, value, 'filings', { year, kind, state }));
    }
  }
  open.push(...(await openWorkOfFeatures({ manager, actor, today }, year)));
  return {
    open,
    notFiled: FILING_KINDS.map((kind) => notFiled(kind, filings)),
    importsWaiting: await importsWaiting(manager, year),
  };
}

function notFiled(kind: string, filings: readonly FilingOut[]): NotFiledOut {
  return {
    kind,
    label: KIND_NAMES[kind] ?? kind,
    units: filings
      .filter((one) => one.kind === kind && one.state === 'not-filed')
      .map(({ unitCode, unitName }) => ({ code: unitCode, name: unitName, shortName: unitName })),
  };
}
