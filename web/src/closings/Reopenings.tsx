import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Reopening } from '../api/types';
import { useMe } from '../app/session';
import { type Column, DataTable } from '../shared/DataTable';
import { FormDialog } from '../shared/FormDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date, dayOf, number } from '../shared/format';
import { Corrections } from './Corrections';
import { DaysLeft } from './DaysLeft';
import { refresh } from './queries';
import { REOPENING_STATE_WORDS, forWhom, reopeningWords } from './words';

const LOOK = {
  toCome: ['ring', 'blue'],
  inForce: ['disc', 'green'],
  ended: ['bar', 'grey'],
} as const;

/** Decisions that opened the closed year, or a window of it, with what was changed meanwhile. */
export function Reopenings({ items }: { items: readonly Reopening[] }) {
  const { today } = useMe();
  const [ending, setEnding] = useState<Reopening | null>(null);
  const [shown, setShown] = useState<Reopening | null>(null);
  const columns: Column<Reopening>[] = [
    {
      key: 'what',
      title: 'Quyết định',
      card: 'title',
      cell: (one) => (
        <div className="reopening-what">
          <strong>{reopeningWords(one)}</strong>
          <p>{forWhom(one)}</p>
          {one.decisionNumber && <p className="muted">Quyết định số {one.decisionNumber}</p>}
        </div>
      ),
    },
    {
      key: 'why',
      title: 'Lý do',
      card: 'plain',
      cell: (one) => (
        <>
          <p className="pre-line">{one.reason}</p>
          <p className="muted">
            Người đề nghị: {one.askedBy}. Người cho phép: {one.grantedBy}.
          </p>
        </>
      ),
    },
    {
      key: 'when',
      title: 'Thời gian',
      cell: (one) => (
        <>
          {date(one.from)} – hết ngày {date(one.until)}
          {one.state === 'inForce' && <DaysLeft until={one.until} today={today} />}
          {one.endedAt && (
            <p className="muted">
              {one.endedBy ?? 'Hệ thống'} kết thúc ngày {dayOf(one.endedAt)}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: 'Trạng thái',
      card: 'plain',
      cell: (one) => {
        const [shape, tone] = LOOK[one.state];
        return <Marked shape={shape} tone={tone} words={REOPENING_STATE_WORDS[one.state]} />;
      },
    },
    {
      key: 'acts',
      title: 'Thay đổi',
      card: 'plain',
      cell: (one) => (
        <div className="reopening-acts">
          {one.kind === 'reopening' && (
            <Button onClick={() => setShown(one)}>
              {number(one.changes)} thay đổi trong thời gian mở lại
            </Button>
          )}
          {one.can.includes('end') && <Button onClick={() => setEnding(one)}>Kết thúc sớm</Button>}
        </div>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Các quyết định mở lại, gia hạn"
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        step={20}
      />
      {ending && <EndDialog one={ending} onClose={() => setEnding(null)} />}
      {shown && <ChangesDialog one={shown} onClose={() => setShown(null)} />}
    </>
  );
}

interface DialogProps {
  one: Reopening;
  onClose: () => void;
}

function EndDialog({ one, onClose }: DialogProps) {
  const params = { path: { id: one.id } };
  return (
    <FormDialog<{ reason?: string }>
      title={`Kết thúc sớm: ${reopeningWords(one)}`}
      okWords="Kết thúc sớm"
      doneWords="Đã kết thúc"
      onSubmit={(values) =>
        body(api.POST('/api/reopenings/{id}/end', { params, body: values })).then(refresh)
      }
      onClose={onClose}
    >
      <p>
        {forWhom(one)} không sửa được nữa kể từ lúc này. Những gì đã sửa trong thời gian mở lại giữ nguyên là
        đính chính.
      </p>
      <Form.Item name="reason" label="Lý do (nếu có)">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

/** Thay đổi trong thời gian mở lại. */
function ChangesDialog({ one, onClose }: DialogProps) {
  const changes = useQuery({
    queryKey: ['closings', 'during', one.id],
    queryFn: () => body(api.GET('/api/reopenings/{id}/changes', { params: { path: { id: one.id } } })),
  });
  const items = changes.data?.items ?? [];
  return (
    <Modal
      open
      title={`Thay đổi trong thời gian mở lại: ${forWhom(one)}, ${date(one.from)} – ${date(one.until)}`}
      footer={null}
      onCancel={onClose}
      width={960}
    >
      <ProblemAlert error={changes.error} onRetry={() => void changes.refetch()} />
      {changes.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {changes.data && items.length === 0 && (
        <p className="muted">Không có thay đổi nào trong phạm vi đồng chí được xem.</p>
      )}
      {items.length > 0 && <Corrections items={items} caption="Thay đổi trong thời gian mở lại" />}
    </Modal>
  );
}
