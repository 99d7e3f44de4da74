import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { MeetingDialog } from './MeetingDialog';
import { MeetingsTable } from './MeetingsTable';
import { type MeetingsFilter, useMeetings } from './meetings';
import './filings.css';

/** All meetings for tự phê bình và phê bình that the reader sees; the rows of their figures. */
export function SelfCriticismPage() {
  const year = useYear();
  const [parameters, setParameters] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const query = readFilter(parameters, year);
  const meetings = useMeetings(query);
  const setUnit = (unit: string | undefined) =>
    setParameters(
      (old) => {
        old.delete('own');
        if (unit) old.set('unit', unit);
        else old.delete('unit');
        return old;
      },
      { replace: true },
    );
  const add = meetings.data?.mayRecord
    ? { words: 'Ghi hội nghị', onClick: () => setAdding(true) }
    : undefined;
  return (
    <Page
      title="Tự phê bình và phê bình"
      note={query.from === query.to ? `Năm ${query.from}` : `Năm ${query.from}–${query.to}`}
      actions={
        add && (
          <Button type="primary" onClick={add.onClick}>
            {add.words}
          </Button>
        )
      }
    >
      <div className="meeting-filters" role="group" aria-label="Lọc">
        <UnitPicker
          by="code"
          value={query.unit}
          onChange={setUnit}
          placeholder="Mọi đơn vị"
          aria-label="Đơn vị"
        />
      </div>
      <ProblemAlert error={meetings.error} onRetry={() => void meetings.refetch()} />
      {meetings.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {NARROWING.some((name) => parameters.has(name)) ? (
        <FilterLine
          count={meetings.data && `${number(meetings.data.total)} hội nghị`}
          asked={{ list: 'self-criticism-meetings', filter: query }}
          onClear={() => setParameters({ nam: String(year) })}
        />
      ) : (
        meetings.data && (
          <p className="muted" role="status">
            {number(meetings.data.total)} hội nghị
          </p>
        )
      )}
      {meetings.data?.total === 0 && <EmptyState words="Chưa có nội dung nào." action={add} />}
      {meetings.data && meetings.data.total > 0 && <MeetingsTable meetings={meetings.data.items} />}
      {adding && <MeetingDialog year={year} onClose={() => setAdding(false)} />}
    </Page>
  );
}

/** Parameters that narrow the list. */
const NARROWING = ['from', 'to', 'half', 'unit', 'own', 'withdrawn'];

function readFilter(parameters: URLSearchParams, year: number): MeetingsFilter {
  const whole = (name: string) => Number(parameters.get(name)) || undefined;
  return {
    from: whole('from') ?? year,
    to: whole('to') ?? year,
    half: whole('half'),
    unit: parameters.get('unit') ?? undefined,
    own: parameters.get('own') === 'true' || undefined,
    withdrawn: parameters.get('withdrawn') === 'true' || undefined,
  };
}
