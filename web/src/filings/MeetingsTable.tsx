import { Button } from 'antd';
import { useState } from 'react';
import type { SelfCriticismMeeting } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date, number } from '../shared/format';
import { MeetingDialog } from './MeetingDialog';
import { WithdrawMeetingDialog } from './WithdrawMeetingDialog';
import { HALF_WORDS } from './meetings';

type Open = { what: 'update' | 'withdraw'; meeting: SelfCriticismMeeting } | null;

/** Meetings with their counts; who keeps them changes or takes back what was recorded. */
export function MeetingsTable({ meetings }: { meetings: SelfCriticismMeeting[] }) {
  const [open, setOpen] = useState<Open>(null);
  const units = new Set(meetings.map(({ unitId }) => unitId)).size > 1;
  const columns: Column<SelfCriticismMeeting>[] = [
    { key: 'held', title: 'Ngày họp', cell: (row) => date(row.heldOn), card: 'title' },
    ...(units ? [{ key: 'unit', title: 'Đơn vị', cell: (row: SelfCriticismMeeting) => row.unitName }] : []),
    { key: 'half', title: 'Kỳ', cell: (row) => `${HALF_WORDS[row.half]} ${row.year}` },
    {
      key: 'attended',
      title: 'Đã dự',
      cell: (row) => `${number(row.attended)}/${number(row.total)}`,
      numeric: true,
    },
    {
      key: 'collective',
      title: 'Ý kiến đối với tập thể',
      cell: (row) => number(row.collectivePoints),
      numeric: true,
    },
    {
      key: 'individual',
      title: 'Ý kiến đối với cá nhân',
      cell: (row) => number(row.individualPoints),
      numeric: true,
    },
    ...(meetings.some(noteOf)
      ? [{ key: 'note', title: 'Ghi chú', cell: (row: SelfCriticismMeeting) => noteOf(row) }]
      : []),
  ];
  if (meetings.some(({ can }) => can.length > 0))
    columns.push({
      key: 'acts',
      title: 'Xử lý',
      card: 'plain',
      cell: (row) => <Acts meeting={row} onOpen={setOpen} />,
    });
  return (
    <>
      <DataTable
        caption="Hội nghị tự phê bình và phê bình"
        columns={columns}
        rows={meetings}
        rowKey={({ id }) => id}
        step={50}
      />
      {open?.what === 'update' && <MeetingDialog meeting={open.meeting} onClose={() => setOpen(null)} />}
      {open?.what === 'withdraw' && (
        <WithdrawMeetingDialog meeting={open.meeting} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Acts({ meeting, onOpen }: { meeting: SelfCriticismMeeting; onOpen: (open: Open) => void }) {
  const day = date(meeting.heldOn);
  return (
    <span className="page-actions">
      {meeting.can.includes('update') && (
        <Button
          onClick={() => onOpen({ what: 'update', meeting })}
          aria-label={`Sửa hội nghị ngày ${day}, ${meeting.unitName}`}
        >
          Sửa
        </Button>
      )}
      {meeting.can.includes('withdraw') && (
        <Button
          onClick={() => onOpen({ what: 'withdraw', meeting })}
          aria-label={`Rút lại hội nghị ngày ${day}, ${meeting.unitName}`}
        >
          Rút lại
        </Button>
      )}
    </span>
  );
}

function noteOf({ note, withdrawnOn, withdrawnReason }: SelfCriticismMeeting): string | null {
  if (withdrawnOn) return `Đã rút lại ngày ${date(withdrawnOn)}: ${withdrawnReason}`;
  return note;
}
