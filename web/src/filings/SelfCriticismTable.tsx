import { Button } from 'antd';
import { useState } from 'react';
import type { FilingDetail } from '../api/types';
import { MeetingDialog } from './MeetingDialog';
import { MeetingsTable } from './MeetingsTable';
import { useMeetings } from './meetings';

/** The meetings behind the heading tự phê bình và phê bình of a report. */
export function SelfCriticismTable({ filing }: { filing: FilingDetail }) {
  const [adding, setAdding] = useState(false);
  const { year, unitCode: unit } = filing;
  const half = filing.kind === 'half-year' ? 1 : undefined;
  const meetings = useMeetings({ from: year, to: year, unit, half });
  const items = meetings.data?.items ?? [];
  const writes = filing.can.includes('write');
  if (items.length === 0 && !writes) return null;
  return (
    <div className="meetings">
      {items.length > 0 && <MeetingsTable meetings={items} />}
      {writes && (
        <p className="page-actions">
          <Button onClick={() => setAdding(true)}>Ghi hội nghị</Button>
        </p>
      )}
      {adding && (
        <MeetingDialog year={year} unitId={filing.unitId} half={half} onClose={() => setAdding(false)} />
      )}
    </div>
  );
}
