import { Select, Skeleton } from 'antd';
import type { Inspection, InspectionKind, InspectionState } from '../api/types';
import { EmptyState } from '../shared/EmptyState';
import { FilterNotice, flagWords } from '../shared/FilterNotice';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { type UrlFilter, yearsWords } from '../shared/use-url-filter';
import { InspectionsTable } from './InspectionsTable';
import { type InspectionsQuery, useInspections, useProgrammes } from './queries';
import { INSPECTION_KIND_WORDS, INSPECTION_STATE_WORDS } from './words';

const KINDS = Object.keys(INSPECTION_KIND_WORDS) as InspectionKind[];
const STATES = Object.keys(INSPECTION_STATE_WORDS) as InspectionState[];

interface AllInspectionsProps {
  year: number;
  filter: UrlFilter;
  /** All parameters that narrow the list. */
  names: readonly string[];
  /** What is asked for beside the kind and the states. */
  query: InspectionsQuery;
  /** The rows of `query`, of all kinds and states. */
  ofKinds: readonly Inspection[];
}

/** The kinds stand apart; what was chosen stays in the address under the names of the API. */
export function AllInspections({ year, filter, names, query, ofKinds }: AllInspectionsProps) {
  const kind = filter.one('kind', KINDS);
  const states = filter.many('state', STATES);
  const unit = filter.text('unit');
  const asked = { ...query, kind, state: states };
  const inspections = useInspections(asked);
  const programmes = useProgrammes(year);
  const items = inspections.data?.items ?? [];
  const total = inspections.data?.total;
  const several = new Set(ofKinds.map((one) => one.subjectUnitId)).size > 1;
  const counted = (one?: InspectionKind) =>
    ofKinds.filter((it) => (!one || it.kind === one) && (!states || states.includes(it.state))).length;
  const programme = filter.text('programme');
  const programmeName = programmes.data?.items.find((one) => one.id === programme)?.name;
  const caption = `Các cuộc kiểm tra, giám sát ${yearsWords(filter.years(year))}`;
  return (
    <section aria-labelledby="tat-ca-cuoc">
      <h2 id="tat-ca-cuoc">{caption}</h2>
      <div className="inspection-filters">
        <div className="tabs" role="group" aria-label="Loại">
          <KindButton
            words="Tất cả"
            count={counted()}
            pressed={!kind}
            onClick={() => filter.set({ kind: null })}
          />
          {KINDS.map((one) => (
            <KindButton
              key={one}
              words={INSPECTION_KIND_WORDS[one]}
              count={counted(one)}
              pressed={kind === one}
              onClick={() => filter.set({ kind: one })}
            />
          ))}
        </div>
        <Select
          aria-label="Trạng thái"
          className="inspection-state"
          mode="multiple"
          allowClear
          showSearch={false}
          placeholder="Mọi trạng thái"
          value={states ?? []}
          onChange={(state: InspectionState[]) => filter.set({ state })}
          options={STATES.map((value) => ({ value, label: INSPECTION_STATE_WORDS[value] }))}
        />
        {(several || unit) && (
          <div className="inspection-unit">
            <UnitPicker
              aria-label="Đơn vị"
              by="code"
              placeholder="Mọi đơn vị"
              value={unit}
              onChange={(value) => filter.set({ unit: value })}
            />
          </div>
        )}
      </div>
      <FilterNotice
        filter={filter}
        names={names}
        year={year}
        words={[
          kind && INSPECTION_KIND_WORDS[kind],
          states?.map((one) => INSPECTION_STATE_WORDS[one]).join(' hoặc '),
          programme && (programmeName ?? 'theo một chương trình'),
          flagWords(filter.flag('individuals'), 'có cá nhân được nhắc nhở, phê bình'),
          flagWords(filter.flag('reminded'), 'có nhắc nhở đã công bố'),
        ]}
        asked={{ list: 'inspections', filter: asked }}
        count={total === undefined ? undefined : `${number(total)} cuộc`}
      />
      <ProblemAlert error={inspections.error} onRetry={() => void inspections.refetch()} />
      {inspections.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {inspections.data && items.length === 0 && (
        <EmptyState words="Không có cuộc nào theo điều kiện đã chọn." />
      )}
      {items.length > 0 && <InspectionsTable caption={caption} items={items} step={50} />}
      {total !== undefined && total > items.length && (
        <p className="muted">
          Đang hiện {number(items.length)}/{number(total)} cuộc.
        </p>
      )}
    </section>
  );
}

interface KindButtonProps {
  words: string;
  count: number;
  pressed: boolean;
  onClick: () => void;
}

function KindButton({ words, count, pressed, onClick }: KindButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      {words} ({number(count)})
    </button>
  );
}
