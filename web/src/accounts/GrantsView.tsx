import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { Grant } from '../api/types';
import { holds, useMe } from '../app/session';
import { type Column, DataTable } from '../shared/DataTable';
import { DateField } from '../shared/DateField';
import { EmptyState } from '../shared/EmptyState';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { lastDay } from '../shared/last-day';
import { LIST_WORDS, ROLE_WORDS } from '../words';
import { GrantDialog } from './GrantDialog';
import { RevokeDialog } from './RevokeDialog';

/** Who holds what on a date, by which decision. */
export function GrantsView() {
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const on = parameters.get('on') ?? me.today;
  const unit = parameters.get('unit') ?? undefined;
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const [granting, setGranting] = useState(false);
  const query = { on, unit };
  const grants = useQuery({
    queryKey: ['grants', query],
    queryFn: () => body(api.GET('/api/grants', { params: { query } })),
    placeholderData: (old) => old,
  });
  const grantor = holds(me, 'grantor');
  const rows = grants.data?.items ?? [];
  const set = (name: string, value: string | null | undefined) =>
    setParameters(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true },
    );
  const columns: Column<Grant>[] = [
    {
      key: 'who',
      title: 'Người được giao',
      card: 'title',
      cell: (grant) => (
        <>
          {grant.name} <span className="muted">{grant.username}</span>
        </>
      ),
    },
    { key: 'role', title: 'Quyền', cell: (grant) => ROLE_WORDS[grant.role] },
    { key: 'unit', title: 'Tại đơn vị', cell: (grant) => grant.unitName },
    {
      key: 'when',
      title: 'Thời gian',
      cell: (grant) =>
        grant.validTo
          ? `${date(grant.validFrom)} – ${lastDay(grant.validTo)}`
          : `từ ${date(grant.validFrom)}`,
    },
    {
      key: 'decision',
      title: 'Quyết định, người giao',
      cell: (grant) => [grant.decisionNumber, grant.grantedBy].filter(Boolean).join(', ') || '—',
    },
  ];
  if (grantor) {
    columns.push({
      key: 'acts',
      title: 'Thao tác',
      card: 'plain',
      cell: (grant) =>
        grant.accountId === me.accountId || grant.validTo ? null : (
          <Button onClick={() => setRevoking(grant)} aria-label={`Kết thúc giao quyền của ${grant.name}`}>
            Kết thúc giao quyền
          </Button>
        ),
    });
  }
  return (
    <>
      <div className="account-controls" role="group" aria-label="Lọc">
        <label>
          <span>Tại ngày</span>
          <DateField value={on} onChange={(day) => set('on', day === me.today ? null : day)} />
        </label>
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={unit}
            onChange={(code) => set('unit', code)}
            placeholder="Tất cả đơn vị"
          />
        </label>
        {grantor && (
          <Button type="primary" onClick={() => setGranting(true)}>
            Giao quyền
          </Button>
        )}
      </div>
      <ProblemAlert error={grants.error} onRetry={() => void grants.refetch()} />
      {grants.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {grants.data && (
        <p className="muted" role="status">
          {number(grants.data.total)} quyền có hiệu lực ngày {date(on)}
        </p>
      )}
      {grants.data && rows.length === 0 && <EmptyState words={LIST_WORDS.noneMatch} />}
      {rows.length > 0 && (
        <DataTable
          step={50}
          caption="Quyền đã giao"
          columns={columns}
          rows={rows}
          rowKey={(grant) => grant.id}
        />
      )}
      {granting && <GrantDialog onClose={() => setGranting(false)} />}
      {revoking && <RevokeDialog grant={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
