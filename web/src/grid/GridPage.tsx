import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useMe, useYear, useYearSetup } from '../app/session';
import { LockedYear } from '../closings/LockedYear';
import { useLocked } from '../closings/use-locked';
import { committee, recipientUnit } from '../commitments/recipient';
import { firstRegistrant, mayOffer, usePeopleOf } from '../register/registrants';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { moment, number } from '../shared/format';
import { useUnits } from '../shared/units';
import { KIND_WORDS } from '../words';
import { GOING } from '../shortcomings/words';
import { GridTable } from './GridTable';
import { emptyRow, isEmpty } from './grid-rows';
import './grid.css';
import { useGrid } from './use-grid';

const TITLE = 'Nhập nhiều việc';

export function GridPage() {
  const year = useYear();
  if (useLocked(year))
    return (
      <Page title={TITLE}>
        <LockedYear year={year} />
      </Page>
    );
  return <Grid key={year} year={year} />;
}

/** Many items at once, typed or pasted from a table of Word or Excel. */
function Grid({ year }: { year: number }) {
  const me = useMe();
  const setup = useYearSetup(year);
  const units = useUnits() ?? [];
  const grid = useGrid(year, { kind: 'collective', unitId: firstRegistrant(me).unitId });
  const { where, rows } = grid;
  const unit = units.find((one) => one.id === where.unitId);
  const people = usePeopleOf(unit) ?? [];
  const known = useQuery({
    queryKey: ['shortcomings', 'of', unit?.code],
    queryFn: () => body(api.GET('/api/shortcomings', { params: { query: { unit: unit?.code } } })),
    enabled: unit !== undefined,
  });
  const shortcomings = (known.data?.items ?? [])
    .filter((one) => one.unitId === unit?.id && !one.personId && GOING.includes(one.state))
    .map((one) => one.text);
  const [asking, setAsking] = useState(false);
  const saved = rows.some((row) => row.id !== null);
  const unsaved = rows.filter((row) => !row.id && !isEmpty(row)).length;
  const chosen = rows.filter((row) => row.chosen && row.id && !row.sent).length;
  const reviewing =
    unit && recipientUnit(units, { kind: where.kind, unitId: unit.id, isHead: false, isSecretary: false });
  const recipient = reviewing ? committee(reviewing.partyName) : 'cấp ủy xem xét';

  return (
    <Page
      title={TITLE}
      note={`Năm ${year}. Gõ từng ô, hoặc chép bảng trong Word, Excel rồi dán vào ô đầu tiên; dòng tiêu đề được nhận ra theo tên cột.`}
      actions={
        <Link className="button-link" to={`/nhap-excel?nam=${year}`}>
          Nhập từ Excel
        </Link>
      }
    >
      <ProblemAlert error={grid.problem} />
      {grid.restoredAt && grid.unsaved && (
        <p className="callout">
          Đã lấy lại nội dung đang soạn lúc {moment(grid.restoredAt)}, chưa gửi lên hệ thống.
        </p>
      )}
      <div className="grid-where card">
        <Radio.Group
          aria-label="Loại việc"
          value={where.kind}
          disabled={saved}
          onChange={(event) => grid.setWhere({ ...where, kind: event.target.value as typeof where.kind })}
          options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <UnitPicker
          aria-label="Đơn vị"
          value={where.unitId ?? undefined}
          allowClear={false}
          disabled={saved}
          among={(one) => mayOffer(me, units, one)}
          onChange={(unitId) => grid.setWhere({ ...where, unitId: unitId ?? null })}
        />
      </div>
      <GridTable
        kind={where.kind}
        rows={rows}
        onRows={grid.setRows}
        setup={setup}
        people={people}
        shortcomings={shortcomings}
      />
      <p className="page-actions grid-more">
        <Button onClick={() => grid.setRows([...rows, emptyRow()])}>Thêm dòng</Button>
        {saved && (
          <Button onClick={() => grid.setRows([...rows.filter((row) => !row.sent), emptyRow()])}>
            Bỏ các dòng đã gửi
          </Button>
        )}
      </p>
      <div className="action-bar">
        <span className="said" role="status">
          {unsaved > 0 && `${number(unsaved)} dòng chưa lưu, đang được giữ trên máy này.`}
        </span>
        <Button
          loading={grid.busy}
          disabled={unsaved === 0 || !unit}
          onClick={() => void grid.saveAll(unit?.code)}
        >
          Lưu nháp{unsaved > 0 && ` ${number(unsaved)} dòng`}
        </Button>
        <Button type="primary" loading={grid.busy} disabled={chosen === 0} onClick={() => setAsking(true)}>
          Gửi {chosen > 0 ? `${number(chosen)} việc tới ${recipient}` : recipient}
        </Button>
      </div>
      <Modal
        open={asking}
        title="Gửi các việc đã chọn"
        okText="Gửi"
        cancelText="Quay lại"
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          void grid.sendChosen();
        }}
      >
        <p>
          Gửi {number(chosen)} việc tới {recipient}? Sau khi gửi, đồng chí có thể rút lại khi chưa được xem
          xét.
        </p>
      </Modal>
    </Page>
  );
}
