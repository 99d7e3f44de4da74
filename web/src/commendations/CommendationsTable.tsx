import type { Commendation } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { CommendationActions } from './CommendationActions';
import { CATEGORY_WORDS, COMMENDATION_STATE_WORDS, LEVEL_WORDS, SUBJECT_WORDS } from './words';

interface CommendationsTableProps {
  tab: 'decided' | 'proposals' | 'higher';
  items: Commendation[];
  total: number;
}

export function CommendationsTable({ tab, items, total }: CommendationsTableProps) {
  if (items.length === 0) return null;
  return (
    <>
      {items.length < total && (
        <p className="muted">Đang hiện {number(items.length)} dòng đầu. Đề nghị chọn đơn vị.</p>
      )}
      <DataTable
        caption={
          tab === 'decided' ? 'Biểu dương, khen thưởng đã có quyết định' : 'Đề nghị biểu dương, khen thưởng'
        }
        columns={tab === 'decided' ? [...WHAT, DECISION, EXAMPLE, ACTIONS] : [...WHAT, STATE, ACTIONS]}
        rows={items}
        rowKey={(row) => row.id}
        step={50}
      />
    </>
  );
}

const WHAT: Column<Commendation>[] = [
  { key: 'whose', title: 'Tập thể, cá nhân', card: 'title', cell: (row) => <Whose item={row} /> },
  { key: 'achievement', title: 'Thành tích', card: 'plain', cell: (row) => <Achievement item={row} /> },
  { key: 'given', title: 'Hình thức, cấp', cell: (row) => <Given item={row} /> },
];
const DECISION: Column<Commendation> = {
  key: 'decision',
  title: 'Quyết định',
  cell: (row) => <Decision item={row} />,
};
const EXAMPLE: Column<Commendation> = {
  key: 'example',
  title: 'Điển hình',
  card: 'plain',
  cell: (row) => <ExampleState item={row} />,
};
const STATE: Column<Commendation> = {
  key: 'state',
  title: 'Trạng thái',
  card: 'plain',
  cell: (row) => <CommendationStateTag item={row} />,
};
const ACTIONS: Column<Commendation> = {
  key: 'actions',
  title: 'Thao tác',
  card: 'plain',
  cell: (row) => <CommendationActions item={row} />,
};

/** Whose it is, in words. */
export function whose(item: Commendation): string {
  if (item.subject === 'collective') return item.unitName;
  return item.personName ?? 'Cá nhân (đơn vị giữ họ tên)';
}

/** Cá nhân · the cell · the organisation above it: cells of one name are many. */
export function placeOf(item: Pick<Commendation, 'subject' | 'unitName' | 'baseUnitName'>): string {
  const unit = item.subject === 'individual' ? item.unitName : null;
  return [SUBJECT_WORDS[item.subject], unit, item.baseUnitName].filter(Boolean).join(' · ');
}

function Whose({ item }: { item: Commendation }) {
  return (
    <>
      <strong>{whose(item)}</strong>
      <br />
      <span className="muted">{placeOf(item)}</span>
    </>
  );
}

function Achievement({ item }: { item: Commendation }) {
  return (
    <>
      <p className="commendation-words">{item.achievement}</p>
      {item.commitmentCode && <p className="muted">Việc đăng ký {item.commitmentCode}</p>}
      {item.pilotModelName && <p className="muted">Mô hình “{item.pilotModelName}”</p>}
    </>
  );
}

function Given({ item }: { item: Commendation }) {
  return (
    <span className="commendation-given">
      {item.optionName ?? CATEGORY_WORDS[item.category]}
      <br />
      <span className="muted">{LEVEL_WORDS[item.level]}</span>
    </span>
  );
}

function Decision({ item }: { item: Commendation }) {
  return (
    <>
      {item.decisionNumber ? `Số ${item.decisionNumber}, ngày ` : 'Ngày '}
      {date(item.decidedOn)}
      <br />
      <span className="muted">{item.decidedBody}</span>
    </>
  );
}

function ExampleState({ item }: { item: Commendation }) {
  if (item.publishedOn)
    return <Marked shape="tick" tone="dark-green" words={`Giới thiệu từ ngày ${date(item.publishedOn)}`} />;
  if (item.consent)
    return (
      <Marked shape="disc" tone="green" words={`Đã đồng ý giới thiệu ngày ${date(item.consent.givenOn)}`} />
    );
  return <span className="muted">Chưa giới thiệu</span>;
}

const LOOK = {
  drafted: ['dashed', 'grey'],
  proposed: ['ring', 'blue'],
  considering: ['half', 'blue'],
  decided: ['tick', 'dark-green'],
  'not-chosen': ['bar', 'grey'],
} as const;

function CommendationStateTag({ item }: { item: Commendation }) {
  const [shape, tone] = LOOK[item.state];
  return (
    <>
      <Marked shape={shape} tone={tone} words={COMMENDATION_STATE_WORDS[item.state]} />
      {item.proposedOn && <p className="muted">Gửi ngày {date(item.proposedOn)}</p>}
      {item.higherBody && (
        <p className="muted">
          Đề xuất {item.higherBody} biểu dương, ngày {date(item.toHigherOn)}
        </p>
      )}
      {item.notChosenReason && <p className="muted">Lý do: {item.notChosenReason}</p>}
    </>
  );
}
