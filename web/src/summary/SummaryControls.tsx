import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useYears } from '../app/session';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnitsDay } from '../shared/use-view';

interface SummaryControlsProps {
  from: number;
  to: number;
  unit: string | undefined;
}

/** The span of years and the unit, kept in the address. */
export function SummaryControls({ from, to, unit }: SummaryControlsProps) {
  const years = useYears();
  const on = useUnitsDay(to);
  const [parameters, setParameters] = useSearchParams();
  const change = (changes: Record<string, string | undefined>) =>
    setParameters((old) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value) old.set(name, value);
        else old.delete(name);
      }
      return old;
    });
  const options = [...years]
    .sort((a, b) => a.year - b.year)
    .map(({ year }) => ({ value: year, label: `Năm ${year}` }));
  return (
    <div className="summary-controls no-print" role="group" aria-label="Phạm vi tổng hợp">
      <label>
        <span>Từ năm</span>
        <Select
          value={from}
          options={options}
          onChange={(value) => change({ from: String(value), to: String(Math.max(value, to)) })}
        />
      </label>
      <label>
        <span>Đến năm</span>
        <Select
          value={to}
          options={options}
          onChange={(value) => change({ to: String(value), from: String(Math.min(value, from)) })}
        />
      </label>
      <label className="wide">
        <span>Đơn vị</span>
        <UnitPicker
          by="code"
          on={on}
          value={unit}
          onChange={(value) => change({ unit: value })}
          placeholder="Tất cả đơn vị"
        />
      </label>
      {(parameters.has('from') || unit) && (
        <Button onClick={() => change({ from: undefined, to: undefined, unit: undefined })}>Bỏ lọc</Button>
      )}
    </div>
  );
}
