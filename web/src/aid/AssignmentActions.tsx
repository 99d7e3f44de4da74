import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { AidAction, AidAssignment, AidUnit } from '../api/types';
import { HistoryDialog } from '../shared/HistoryDialog';
import { number } from '../shared/format';
import { MoreActs } from './MoreActs';
import { PlanDialog } from './PlanDialog';
import { CheckDialog, ReportDialog, UndoDialog } from './StepDialogs';
import { AID_ACTION_WORDS, AID_HISTORY_WORDS } from './words';

interface AssignmentActionsProps {
  unit: AidUnit;
  assignment: AidAssignment;
}

/** The step that comes next. */
const MAIN: AidAction[] = ['plan', 'report', 'check'];

/** What may be done with an assignment now, as the server tells; and what was given and done. */
export function AssignmentActions({ unit, assignment }: AssignmentActionsProps) {
  const [open, setOpen] = useState<AidAction | 'history' | null>(null);
  const close = () => setOpen(null);
  const { planId, communeId, year } = assignment;
  const main = assignment.can.filter((action) => MAIN.includes(action));
  const gifts = `/giup-xa?${new URLSearchParams({
    xem: 'noi-dung',
    nam: String(year),
    unit: unit.unitCode,
    commune: communeId,
    purpose: 'assigned',
  })}`;
  return (
    <div className="aid-actions">
      {main.map((action) => (
        <Button key={action} onClick={() => setOpen(action)}>
          {AID_ACTION_WORDS[action]}
        </Button>
      ))}
      {assignment.contributions > 0 && (
        <Link className="button-link" to={gifts}>
          {number(assignment.contributions)} nội dung giúp đỡ
        </Link>
      )}
      <MoreActs
        of={`${unit.unitName}, ${assignment.communeName}`}
        acts={[
          ...assignment.can
            .filter((action) => !MAIN.includes(action))
            .map((action) => ({
              key: action,
              words: AID_ACTION_WORDS[action],
              onClick: () => setOpen(action),
            })),
          ...(planId
            ? [{ key: 'history', words: 'Lịch sử thay đổi', onClick: () => setOpen('history') }]
            : []),
        ]}
      />
      {(open === 'plan' || open === 'change-plan') && (
        <PlanDialog unit={unit} assignment={assignment} onClose={close} />
      )}
      {open === 'report' && <ReportDialog assignment={assignment} onClose={close} />}
      {open === 'check' && <CheckDialog assignment={assignment} onClose={close} />}
      {(open === 'undo-plan' || open === 'undo-report' || open === 'undo-check') && (
        <UndoDialog act={open} assignment={assignment} onClose={close} />
      )}
      {open === 'history' && planId && (
        <HistoryDialog
          title={`${unit.unitName}, ${assignment.communeName} năm ${year}`}
          queryKey={['aid', 'history', planId]}
          read={() => body(api.GET('/api/aid/plans/{id}/history', { params: { path: { id: planId } } }))}
          words={AID_HISTORY_WORDS}
          onClose={close}
        />
      )}
    </div>
  );
}
