import { Select, Skeleton } from 'antd';
import type { AidGift, AidGiftsQuery, AidKind, AidPurpose } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { type UrlFilter, spanWords } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { Amount } from './Amount';
import { GiftActions } from './GiftActions';
import { amountWords } from './amounts';
import { useCommunes, useGifts } from './queries';
import { AID_KIND_WORDS, AID_PURPOSE_WORDS, options } from './words';

const KINDS = Object.keys(AID_KIND_WORDS) as AidKind[];
const PURPOSES = Object.keys(AID_PURPOSE_WORDS) as AidPurpose[];
const YES_NO = ['true', 'false'] as const;
const NONE = {
  unit: null,
  purpose: null,
  kind: null,
  commune: null,
  external: null,
  inModel: null,
  withdrawn: null,
  view: null,
  source: null,
};

interface GiftsProps {
  year: number;
  filter: UrlFilter;
  onAdd: (() => void) | undefined;
}

/** Gifts, each once, with all who share in it. */
export function Gifts({ year, filter, onAdd }: GiftsProps) {
  const span = filter.span(year);
  const query: AidGiftsQuery = { ...span, ...narrowed(filter) };
  const list = useGifts(query);
  const communes = useCommunes(span.to).data?.items ?? [];
  const items = list.data?.items ?? [];
  const filtered = Object.keys(narrowed(filter)).length > 0;
  return (
    <>
      <div className="aid-controls" role="search" aria-label="Lọc">
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={query.unit ?? undefined}
            onChange={(code) => filter.set({ unit: code })}
            placeholder="Tất cả đơn vị"
          />
        </label>
        <Choose
          label="Mục đích"
          name="purpose"
          words={AID_PURPOSE_WORDS}
          filter={filter}
          value={query.purpose}
        />
        <Choose label="Loại" name="kind" words={AID_KIND_WORDS} filter={filter} value={query.kind} />
        <Choose
          label="Nguồn"
          name="external"
          words={{ false: 'Của đơn vị', true: 'Vận động ngoài đơn vị' }}
          filter={filter}
          value={query.external === undefined ? undefined : String(query.external)}
        />
        <label className="wide">
          <span>Xã</span>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="Tất cả xã"
            value={communes.length > 0 ? (query.commune ?? undefined) : undefined}
            options={communes.map(({ id, name, district }) => ({ value: id, label: `${name}, ${district}` }))}
            onChange={(value?: string) => filter.set({ commune: value })}
          />
        </label>
        <Choose
          label="Tình trạng"
          name="withdrawn"
          words={{ true: 'Đã rút, không tính' }}
          filter={filter}
          value={query.withdrawn ? 'true' : undefined}
        />
      </div>
      {filtered && (
        <FilterLine
          count={list.data && `${number(list.data.total)} nội dung`}
          asked={{ list: 'aid/contributions', filter: query }}
          onClear={() => filter.set(NONE)}
        />
      )}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.data && items.length > 0 && (
        <p className="muted aid-status" role="status">
          {number(list.data.total)} nội dung, {spanWords(span)}
          {list.data.total > items.length && `, đang hiện ${number(items.length)} nội dung gần nhất`}
        </p>
      )}
      {list.data && items.length === 0 && (
        <EmptyState
          words={filtered ? LIST_WORDS.noneMatch : LIST_WORDS.empty}
          action={
            filtered
              ? { words: 'Bỏ lọc', onClick: () => filter.set(NONE) }
              : onAdd && { words: 'Ghi nội dung giúp đỡ', onClick: onAdd }
          }
        />
      )}
      {items.length > 0 && (
        <DataTable
          caption="Nội dung giúp đỡ"
          columns={COLUMNS}
          rows={items}
          rowKey={({ id }) => id}
          step={50}
        />
      )}
    </>
  );
}

function narrowed(filter: UrlFilter): AidGiftsQuery {
  const yesNo = (name: string) => {
    const value = filter.one(name, YES_NO);
    return value && { [name]: value === 'true' };
  };
  const [unit, commune] = [filter.text('unit'), filter.text('commune')];
  const [purpose, kind] = [filter.one('purpose', PURPOSES), filter.one('kind', KINDS)];
  return {
    ...(unit && { unit }),
    ...(commune && { commune }),
    ...(purpose && { purpose }),
    ...(kind && { kind }),
    ...yesNo('external'),
    ...yesNo('inModel'),
    ...yesNo('withdrawn'),
  };
}

interface ChooseProps {
  label: string;
  name: string;
  words: Record<string, string>;
  value: string | null | undefined;
  filter: UrlFilter;
}

function Choose({ label, name, words, value, filter }: ChooseProps) {
  return (
    <label>
      <span>{label}</span>
      <Select
        allowClear
        placeholder="Tất cả"
        value={value ?? undefined}
        options={options(words)}
        onChange={(chosen?: string) => filter.set({ [name]: chosen })}
      />
    </label>
  );
}

const COLUMNS: Column<AidGift>[] = [
  { key: 'what', title: 'Nội dung', card: 'title', cell: (gift) => <What gift={gift} /> },
  { key: 'where', title: 'Nơi nhận', cell: (gift) => <Where gift={gift} /> },
  { key: 'day', title: 'Ngày', cell: ({ givenOn }) => date(givenOn) },
  {
    key: 'amount',
    title: 'Giá trị, số lượng',
    numeric: true,
    cell: ({ kind, amount }) => <Amount kind={kind} amount={amount} />,
  },
  { key: 'shares', title: 'Trong đó', card: 'plain', cell: (gift) => <Shares gift={gift} /> },
  { key: 'actions', title: 'Thao tác', card: 'plain', cell: (gift) => <GiftActions gift={gift} /> },
];

function What({ gift }: { gift: AidGift }) {
  return (
    <>
      <span className="muted">{AID_KIND_WORDS[gift.kind]}</span>
      <br />
      <strong>{gift.description}</strong>
      {gift.needText && <p className="muted">Theo nhu cầu xã đề xuất: {gift.needText}</p>}
      {gift.countedIn && <p className="muted">Tính trong mô hình “{gift.countedIn}”, không tính ở đây</p>}
      {gift.documentRef && <p className="muted">{gift.documentRef}</p>}
      {gift.withdrawnOn && (
        <>
          <Marked shape="bar" tone="grey" words={`Đã rút ngày ${date(gift.withdrawnOn)}`} />
          <p className="muted">Lý do: {gift.withdrawReason}</p>
        </>
      )}
    </>
  );
}

function Where({ gift }: { gift: AidGift }) {
  return (
    <>
      {gift.communeName ? `${gift.communeName}, ${gift.district}` : gift.place}
      {gift.households !== null && <p className="muted">{number(gift.households)} hộ hưởng lợi</p>}
      {gift.purpose === 'voluntary' && <p className="muted">Ngoài phân công</p>}
    </>
  );
}

function Shares({ gift }: { gift: AidGift }) {
  if (gift.shares.length === 1 && gift.shares[0]?.unitId) return <>{gift.shares[0].unitName}</>;
  return (
    <>
      {gift.shares.length > 1 && <span className="muted">Nhiều đơn vị phối hợp</span>}
      <ul className="aid-done">
        {gift.shares.map((share, place) => (
          <li key={place}>
            {share.unitName ?? `${share.donorName} (ngoài đơn vị)`}: {amountWords(gift.kind, share.amount)}
          </li>
        ))}
      </ul>
    </>
  );
}
