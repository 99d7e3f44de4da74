import type { PilotModelOut, PointOut, PromiseOut } from '../pilot-models/pilot-model-out.dto.js';
import { MODEL_STATE_NAMES } from '../pilot-models/pilot-model.flow.js';
import { vietnameseDate } from '../shared/dates.js';
import { spanWords } from './report-facts.js';
import type { TableFacts } from './table-facts.js';
import { cell, column, countCell } from './table-parts.js';
import type { TableOut } from './tables.dto.js';

const LEVELS = { bloc: 'Mô hình điểm của Đảng ủy Khối', unit: 'Mô hình của đơn vị' } as const;
const EVALUATIONS = {
  good: 'Hiệu quả rõ, đề nghị nhân rộng',
  fair: 'Có hiệu quả',
  unclear: 'Chưa rõ hiệu quả',
} as const;
const UNITS = { share: '%', survey: '%', 'per-thousand': '‰' } as const;

/** Biểu 3: models with what each promise measured at first and last. */
export function modelsTable(facts: TableFacts): TableOut {
  const { models, figures } = facts.work;
  const figure = (key: string) => figures.find((one) => one.key === key);
  return {
    number: 3,
    title: `Mô hình, cách làm hiệu quả ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('name', 'Tên mô hình', 'long'),
      column('host', 'Đơn vị chủ trì', 'long'),
      column('level', 'Cấp', 'text'),
      column('programmes', 'Chương trình', 'text'),
      column('startedOn', 'Bắt đầu', 'date'),
      column('promises', 'Tiêu chí; số liệu ban đầu → hiện nay', 'long'),
      column('state', 'Trạng thái', 'text'),
      column('evaluation', 'Đánh giá', 'text'),
      column('copies', 'Nhân rộng đến', 'long'),
    ],
    rows: models.map((model, place) => ({
      unit: model.hostUnitCode,
      cells: [place + 1, ...wordsOf(model, facts.to)].map((value) => cell(value)),
    })),
    total: {
      unit: null,
      cells: [
        cell(''),
        cell('Mô hình điểm của Đảng ủy Khối; mô hình của đơn vị'),
        countCell(figure('model.bloc')),
        countCell(figure('model.unit')),
        ...Array.from({ length: 6 }, () => cell(null)),
      ],
    },
  };
}

function wordsOf(model: PilotModelOut, to: number): (string | null)[] {
  const evaluation = model.evaluations.findLast(({ year }) => year <= to);
  const copies = model.copies.map((copy) => `${copy.unitName ?? ''} (${vietnameseDate(copy.copiedOn)})`);
  return [
    model.name,
    model.hostUnitName,
    LEVELS[model.level],
    model.programmes.map(({ shortName }) => shortName).join('; ') || null,
    model.startedOn,
    model.promises.map(promiseWords).join('\n') || null,
    MODEL_STATE_NAMES[model.state],
    evaluation ? `${EVALUATIONS[evaluation.level]} (${evaluation.year})` : null,
    copies.join('; ') || null,
  ];
}

/** “Không trễ hẹn: 3,8 % → 0,6 %”. */
export function promiseWords(promise: PromiseOut): string {
  const { text, baseline, latest } = promise;
  if (!baseline && !latest) return text;
  return `${text}: ${pointWords(promise, baseline)} → ${pointWords(promise, latest)}`;
}

const DECIMALS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

function pointWords({ measure, measureUnit }: PromiseOut, point: PointOut | null): string {
  if (!point) return '—';
  const unit = measure === 'count' || measure === 'sum' || measure === null ? measureUnit : UNITS[measure];
  return [DECIMALS.format(Number(point.value)), unit].filter(Boolean).join(' ');
}
