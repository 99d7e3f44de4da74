import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Inspection, InspectionKind, InspectionState } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { InspectionsTable } from './InspectionsTable';
import { PlanDialog } from './PlanDialog';
import { Programmes } from './Programmes';
import { SecretsNote } from './SecretsNote';
import { useInspections } from './queries';
import { INSPECTION_KIND_WORDS, INSPECTION_STATE_WORDS } from './words';
import './inspections.css';

const KINDS = Object.keys(INSPECTION_KIND_WORDS) as InspectionKind[];
const STATES = Object.keys(INSPECTION_STATE_WORDS) as InspectionState[];

export function InspectionsPage() {
  const year = useYear();
  const [parameters] = useSearchParams();
  const unit = parameters.get('don-vi') ?? undefined;
  const inspections = useInspections(year, unit);
  const [planning, setPlanning] = useState(false);
  const may = inspections.data?.may ?? [];
  const items = inspections.data?.items ?? [];
  const waiting = items.filter((one) => one.todo.length > 0);
  return (
    <Page
      title="Kiểm tra, giám sát"
      note={`Năm ${year}`}
      actions={
        may.length > 0 && (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {planWords(may)}
          </Button>
        )
      }
    >
      <SecretsNote />
      <ProblemAlert error={inspections.error} onRetry={() => void inspections.refetch()} />
      {inspections.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {waiting.length > 0 && (
        <section aria-labelledby="cho-xu-ly">
          <h2 id="cho-xu-ly">Chờ đồng chí xử lý ({number(waiting.length)})</h2>
          <InspectionsTable caption="Các cuộc chờ đồng chí xử lý" items={waiting} />
        </section>
      )}
      <Programmes year={year} />
      {inspections.data && items.length === 0 && !unit && (
        <EmptyState
          words={`Chưa có cuộc kiểm tra, giám sát nào của năm ${year} mà đồng chí theo dõi.`}
          action={may.length > 0 ? { words: planWords(may), onClick: () => setPlanning(true) } : undefined}
        />
      )}
      {(items.length > 0 || unit) && <All items={items} total={inspections.data?.total ?? 0} />}
      {planning && <PlanDialog year={year} kinds={may} onClose={() => setPlanning(false)} />}
    </Page>
  );
}

const planWords = (kinds: readonly InspectionKind[]) =>
  kinds.every((kind) => kind === 'self') ? 'Thêm cuộc tự kiểm tra' : 'Thêm cuộc kiểm tra, giám sát';

/** The kinds stand apart; what was chosen stays in the address. */
function All({ items, total }: { items: Inspection[]; total: number }) {
  const [parameters, setParameters] = useSearchParams();
  const kind = KINDS.find((one) => one === parameters.get('loai')) ?? null;
  const state = STATES.find((one) => one === parameters.get('trang-thai')) ?? null;
  const set = (name: string, value: string | null) =>
    setParameters(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true },
    );
  const clear = () =>
    setParameters(
      (old) => {
        for (const name of ['loai', 'trang-thai', 'don-vi']) old.delete(name);
        return old;
      },
      { replace: true },
    );
  const unit = parameters.get('don-vi');
  const several = new Set(items.map((one) => one.subjectUnitId)).size > 1;
  const shown = items.filter((one) => (!kind || one.kind === kind) && (!state || one.state === state));
  return (
    <section aria-labelledby="tat-ca-cuoc">
      <h2 id="tat-ca-cuoc">Các cuộc kiểm tra, giám sát trong năm</h2>
      <div className="inspection-filters">
        <div className="inspection-kinds" role="group" aria-label="Loại">
          <KindButton words="Tất cả" count={items.length} pressed={!kind} onClick={() => set('loai', null)} />
          {KINDS.map((one) => (
            <KindButton
              key={one}
              words={INSPECTION_KIND_WORDS[one]}
              count={items.filter((item) => item.kind === one).length}
              pressed={kind === one}
              onClick={() => set('loai', one)}
            />
          ))}
        </div>
        <Select
          aria-label="Trạng thái"
          className="inspection-state"
          allowClear
          placeholder="Mọi trạng thái"
          value={state}
          onChange={(value: string | undefined) => set('trang-thai', value ?? null)}
          options={STATES.map((value) => ({ value, label: INSPECTION_STATE_WORDS[value] }))}
        />
        {(several || unit) && (
          <div className="inspection-unit">
            <UnitPicker
              aria-label="Đơn vị"
              by="code"
              placeholder="Mọi đơn vị"
              value={unit ?? undefined}
              onChange={(value) => set('don-vi', value ?? null)}
            />
          </div>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          words="Không có cuộc nào theo điều kiện đã chọn."
          action={{ words: 'Bỏ lọc', onClick: clear }}
        />
      ) : (
        <InspectionsTable caption="Các cuộc kiểm tra, giám sát trong năm" items={shown} step={50} />
      )}
      {total > items.length && (
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
