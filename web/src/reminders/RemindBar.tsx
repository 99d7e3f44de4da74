import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Filing } from '../api/types';
import { number } from '../shared/format';
import { RemindDialog } from './RemindDialog';
import './reminders.css';

/** Reports past their last day that the reader may remind of, and which of them are chosen. */
export function useReminding(filings: Filing[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Filing[] | null>(null);
  const may = filings.filter((filing) => filing.can.includes('remind'));
  const overdue = may.filter((filing) => filing.daysLate > 0);
  const choose = (some: Filing[], wanted: boolean) =>
    setChosen((old) => {
      const next = new Set(old);
      for (const { id } of some) {
        if (wanted) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  return {
    may,
    overdue,
    chosen: overdue.filter(({ id }) => chosen.has(id)),
    choose,
    ask: setAsked,
    dialog: asked && (
      <RemindDialog
        filings={asked}
        onClose={() => {
          setAsked(null);
          setChosen(new Set());
        }}
      />
    ),
  };
}

export type Reminding = ReturnType<typeof useReminding>;

/** Above the table: all that are overdue at once. */
export function RemindBar({ reminding: { overdue, chosen, choose, ask } }: { reminding: Reminding }) {
  if (overdue.length === 0) return null;
  return (
    <div className="remind-bar" role="group" aria-label="Nhắc gửi báo cáo">
      <Checkbox
        checked={chosen.length === overdue.length}
        indeterminate={chosen.length > 0 && chosen.length < overdue.length}
        onChange={({ target }) => choose(overdue, target.checked)}
      >
        Chọn cả {number(overdue.length)} báo cáo quá thời hạn, chưa gửi
      </Checkbox>
      <Button type="primary" disabled={chosen.length === 0} onClick={() => ask(chosen)}>
        {chosen.length > 0 ? `Nhắc gửi ${number(chosen.length)} báo cáo đã chọn` : 'Nhắc gửi báo cáo đã chọn'}
      </Button>
    </div>
  );
}

/** Before a unit: its overdue reports; nothing where there is none. */
export function RemindPick({ filings, reminding }: { filings: Filing[]; reminding: Reminding }) {
  const own = reminding.overdue.filter(({ unitId }) => unitId === filings[0]?.unitId);
  if (own.length === 0) return null;
  const chosen = own.filter((one) => reminding.chosen.includes(one)).length;
  return (
    <span className="remind-pick">
      <Checkbox
        aria-label={`Chọn báo cáo quá thời hạn của ${filings[0]?.unitName ?? ''}`}
        checked={chosen === own.length}
        indeterminate={chosen > 0 && chosen < own.length}
        onChange={({ target }) => reminding.choose(own, target.checked)}
      />
    </span>
  );
}

/** After a unit: what is overdue there, or else what is not sent yet. */
export function RemindButton({ filings, reminding }: { filings: Filing[]; reminding: Reminding }) {
  const may = filings.filter((filing) => reminding.may.includes(filing));
  const overdue = may.filter((filing) => reminding.overdue.includes(filing));
  if (may.length === 0) return null;
  return (
    <Button
      aria-label={`Nhắc gửi báo cáo: ${filings[0]?.unitName ?? ''}`}
      onClick={() => reminding.ask(overdue.length > 0 ? overdue : may)}
    >
      Nhắc gửi báo cáo
    </Button>
  );
}
