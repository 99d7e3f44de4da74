import { Select } from 'antd';
import type { Report, ReportKind } from '../api/types';
import { useYears } from '../app/session';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnitsDay } from '../shared/use-view';
import { REPORT_KIND_WORDS } from '../words';

export interface ReportChoice {
  kind: ReportKind;
  from: number;
  to: number;
  unit: string | undefined;
  /** Code of a format profile; the one in force when missing. */
  profile: string | undefined;
}

interface ReportControlsProps {
  choice: ReportChoice;
  profiles: Report['profiles'];
  onChange: (choice: ReportChoice) => void;
}

const KINDS = Object.keys(REPORT_KIND_WORDS) as ReportKind[];

/** Which report, of which years and unit, by which rule of format. */
export function ReportControls({ choice, profiles, onChange }: ReportControlsProps) {
  const { kind, from, to } = choice;
  const unitsOn = useUnitsDay(to);
  const change = (changes: Partial<ReportChoice>) => onChange({ ...choice, ...changes });
  const span = kind === 'review';
  const years = useYears()
    .map(({ year }) => year)
    .sort((a, b) => a - b);
  const options = years.map((year) => ({ value: year, label: `Năm ${year}` }));
  const chosen = profiles.find((one) => one.chosen);
  /** A sơ kết of one year is seldom meant: it begins a year earlier when there is one. */
  const choose = (next: ReportKind) =>
    change({ kind: next, from: next === 'review' && years.includes(to - 1) ? Math.min(from, to - 1) : to });
  return (
    <div className="report-controls no-print" role="group" aria-label="Chọn báo cáo">
      <label className="wide">
        <span>Loại báo cáo</span>
        <Select
          value={kind}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={KINDS.map((value) => ({
            value,
            label: REPORT_KIND_WORDS[value](value === kind || from < to ? to - from + 1 : 2),
          }))}
        />
      </label>
      {span && (
        <label>
          <span>Từ năm</span>
          <Select
            value={from}
            options={options}
            onChange={(year) => change({ from: year, to: Math.max(year, to) })}
          />
        </label>
      )}
      <label>
        <span>{span ? 'Đến năm' : 'Năm'}</span>
        <Select
          value={to}
          options={options}
          onChange={(year) => change({ to: year, from: span ? Math.min(from, year) : year })}
        />
      </label>
      <label className="wide">
        <span>Đơn vị</span>
        <UnitPicker
          by="code"
          on={unitsOn}
          value={choice.unit}
          onChange={(unit) => change({ unit })}
          placeholder="Đơn vị của đồng chí"
        />
      </label>
      {profiles.length > 0 && (
        <label className="wide">
          <span>Thể thức văn bản</span>
          <Select
            value={chosen?.code}
            onChange={(profile) => change({ profile })}
            popupMatchSelectWidth={false}
            options={profiles.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </label>
      )}
      {chosen?.note && <p className="callout">{chosen.note}</p>}
    </div>
  );
}
