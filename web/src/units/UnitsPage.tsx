import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Unit } from '../api/types';
import { holds, useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { date, number } from '../shared/format';
import { useUnits } from '../shared/units';
import { useNarrow } from '../shared/use-narrow';
import { LIST_WORDS } from '../words';
import { OfficeDialog } from './OfficeDialog';
import { UnitDialog } from './UnitDialog';
import { UnitTree } from './UnitTree';
import { UnitVersions } from './UnitVersions';
import './units.css';

const isBase = ({ kind }: Unit) => kind === 'base-committee' || kind === 'base-cell';

/** The organisation on a date, and the dated versions of one unit beside it. */
export function UnitsPage() {
  const me = useMe();
  const narrow = useNarrow();
  const [parameters, setParameters] = useSearchParams();
  const on = parameters.get('on') ?? me.today;
  const chosen = parameters.get('unit');
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const [telling, setTelling] = useState(false);
  const units = useUnits(on === me.today ? undefined : on);
  const unit = units?.find((one) => one.code === chosen);
  const keeps = holds(me, 'administrator');
  const set = (name: string, value: string | null) =>
    setParameters(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true },
    );
  return (
    <Page
      title="Đơn vị"
      note={
        units &&
        `${number(units.filter(isBase).length)} đơn vị, ${number(units.length)} tổ chức, tại ngày ${date(on)}`
      }
      actions={
        <>
          {holds(me, 'administrator', 'clerk', 'secretary') && (
            <Link className="button-link" to="/nhap-excel?kind=organisation">
              Nhập từ Excel
            </Link>
          )}
          {keeps && <Button onClick={() => setTelling(true)}>Nội dung ghi trên văn bản</Button>}
          {keeps && <Button onClick={() => setAdding(true)}>Thêm đơn vị</Button>}
        </>
      }
    >
      <div className="unit-controls" role="group" aria-label="Lọc">
        <label>
          <span>Theo tổ chức tại ngày</span>
          <DateField value={on} onChange={(day) => set('on', day === me.today ? null : day)} />
        </label>
        <label className="wide">
          <span>Tìm đơn vị</span>
          <Input
            type="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            maxLength={100}
            placeholder="Tên hoặc mã, gõ có dấu hoặc không dấu"
          />
        </label>
      </div>
      {!units && <Skeleton active paragraph={{ rows: 10 }} />}
      {units && (
        <div className="units">
          {(!narrow || !unit) && (
            <UnitTree units={units} q={q} chosen={chosen} onChoose={(code) => set('unit', code)} />
          )}
          {unit ? (
            <UnitVersions
              key={unit.id}
              unit={unit}
              keeps={keeps}
              onBack={narrow ? () => set('unit', null) : undefined}
            />
          ) : (
            !narrow && (
              <EmptyState
                words={
                  chosen
                    ? LIST_WORDS.noneMatch
                    : 'Chọn một đơn vị để xem tên, cấp trên và loại tổ chức qua các thời gian.'
                }
              />
            )
          )}
        </div>
      )}
      {telling && <OfficeDialog onClose={() => setTelling(false)} />}
      {adding && <UnitDialog parentId={unit?.id} onClose={() => setAdding(false)} />}
    </Page>
  );
}
