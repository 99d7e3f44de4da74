import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { Unit, UnitVersion } from '../api/types';
import { UnitPast } from '../reorganisations/UnitPast';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { lastDay } from '../shared/last-day';
import { useUnits } from '../shared/units';
import { UNIT_KIND_WORDS } from '../words';
import { UnitDialog } from './UnitDialog';

interface UnitVersionsProps {
  unit: Unit;
  keeps: boolean;
  onBack?: () => void;
}

/** A unit on the date, and how it was named and placed through time. */
export function UnitVersions({ unit, keeps, onBack }: UnitVersionsProps) {
  const [changing, setChanging] = useState(false);
  const units = useUnits();
  const versions = useQuery({
    queryKey: ['units', 'versions', unit.id],
    queryFn: () => body(api.GET('/api/units/{id}/versions', { params: { path: { id: unit.id } } })),
  });
  const parentName = (id: string | null) =>
    units?.find((one) => one.id === id)?.name ?? (id ? 'đơn vị khác' : '—');
  const current = versions.data?.items.at(-1);
  return (
    <section className="card unit-versions">
      {onBack && <Button onClick={onBack}>Về danh sách</Button>}
      <h2>{unit.name}</h2>
      <p>
        {unit.partyName} · {UNIT_KIND_WORDS[unit.kind]} · mã {unit.code}
      </p>
      <p className="unit-links">
        <Link to={`/nguoi?unit=${unit.code}`}>Cán bộ, đảng viên</Link>
        <Link to={`/tai-khoan?unit=${unit.code}&xem=quyen`}>Ai được giao quyền tại đây</Link>
      </p>
      <h3>Qua các thời gian</h3>
      <ProblemAlert error={versions.error} />
      {versions.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {versions.data && (
        <ol className="versions">
          {versions.data.items.map((one) => (
            <li key={one.id}>
              <strong>{whenWords(one)}</strong>
              <p>
                {one.name} – {one.partyName}
              </p>
              <p className="muted">
                {UNIT_KIND_WORDS[one.kind]} · trực thuộc {parentName(one.parentId)} · mã {one.code}
                {one.decisionNumber && ` · Quyết định ${one.decisionNumber}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      <UnitPast unit={unit} />
      {keeps && unit.kind !== 'bloc' && current && (
        <p className="unit-actions">
          <Button onClick={() => setChanging(true)}>Ghi thay đổi từ một ngày</Button>
        </p>
      )}
      {changing && current && (
        <UnitDialog unitId={unit.id} version={current} onClose={() => setChanging(false)} />
      )}
    </section>
  );
}

function whenWords({ validFrom, validTo }: UnitVersion): string {
  return validTo ? `${date(validFrom)} – ${lastDay(validTo)}` : `Từ ${date(validFrom)}`;
}
