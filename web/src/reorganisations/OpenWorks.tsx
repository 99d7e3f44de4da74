import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { EventWork, ReorganisationDetail, WorkOutcome, WorkType } from '../api/types';
import { number } from '../shared/format';
import { DecideDialog } from './DecideDialog';
import { WorkLine } from './WorkLine';
import { WORK_OUTCOME_WORDS, WORK_TYPE_WORDS } from './words';

const TYPES = Object.keys(WORK_TYPE_WORDS) as WorkType[];
const OUTCOMES = Object.keys(WORK_OUTCOME_WORDS) as WorkOutcome[];
const STEP = 30;

/** A key over all kinds of work. */
const keyOf = ({ type, id }: EventWork) => `${type} ${id}`;

/** Công việc đang dở khi sắp xếp: a checklist by kind, and what becomes of each. */
export function OpenWorks({ one }: { one: ReorganisationDetail }) {
  const may = one.can.includes('decide-works');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<WorkOutcome | null>(null);
  const picked = one.works.filter((work) => chosen.has(keyOf(work)));
  const choose = (works: readonly EventWork[], on: boolean) =>
    setChosen((old) => {
      const next = new Set(old);
      for (const work of works) {
        if (on) next.add(keyOf(work));
        else next.delete(keyOf(work));
      }
      return next;
    });
  return (
    <section className="card" aria-labelledby="cong-viec-dang-do">
      <h2 id="cong-viec-dang-do">Công việc đang dở khi sắp xếp</h2>
      {one.works.length === 0 && <p className="muted">Không có công việc nào đang dở.</p>}
      {TYPES.map((type) => (
        <WorksOfType
          key={type}
          type={type}
          works={one.works.filter((work) => work.type === type)}
          chosen={chosen}
          onChoose={may ? choose : undefined}
        />
      ))}
      {may && one.works.length > 0 && (
        <div className="event-decide" role="group" aria-label="Hướng xử lý">
          <span role="status">
            {picked.length > 0
              ? `Đã chọn ${number(picked.length)} nội dung.`
              : 'Chọn nội dung để ghi hướng xử lý.'}
          </span>
          {OUTCOMES.map((name) => (
            <Button key={name} disabled={picked.length === 0} onClick={() => setOutcome(name)}>
              {WORK_OUTCOME_WORDS[name]}
            </Button>
          ))}
        </div>
      )}
      {outcome && (
        <DecideDialog
          id={one.id}
          outcome={outcome}
          works={picked}
          onDone={() => setChosen(new Set())}
          onClose={() => setOutcome(null)}
        />
      )}
    </section>
  );
}

interface WorksOfTypeProps {
  type: WorkType;
  works: EventWork[];
  chosen: ReadonlySet<string>;
  onChoose: ((works: readonly EventWork[], on: boolean) => void) | undefined;
}

function WorksOfType({ type, works, chosen, onChoose }: WorksOfTypeProps) {
  const [steps, setSteps] = useState(1);
  if (works.length === 0) return null;
  const open = works.filter(({ decision }) => !decision);
  const shown = works.slice(0, steps * STEP);
  const all = open.length > 0 && open.every((work) => chosen.has(keyOf(work)));
  return (
    <div className="event-works">
      <h3>
        {WORK_TYPE_WORDS[type]} ({number(works.length)}
        {open.length > 0 ? `, còn ${number(open.length)} chưa xác định hướng xử lý` : ', đã xác định hết'})
      </h3>
      {onChoose && open.length > 1 && (
        <Checkbox
          checked={all}
          indeterminate={!all && open.some((work) => chosen.has(keyOf(work)))}
          onChange={(event) => onChoose(open, event.target.checked)}
        >
          Chọn cả {number(open.length)} nội dung chưa xác định
        </Checkbox>
      )}
      <ul className="work-lines">
        {shown.map((work) => (
          <WorkLine
            key={work.id}
            work={work}
            checked={chosen.has(keyOf(work))}
            onCheck={onChoose && !work.decision ? (on) => onChoose([work], on) : undefined}
          />
        ))}
      </ul>
      {shown.length < works.length && (
        <p className="data-more">
          <Button onClick={() => setSteps(steps + 1)}>
            Xem thêm (đang hiện {number(shown.length)}/{number(works.length)})
          </Button>
        </p>
      )}
    </div>
  );
}
