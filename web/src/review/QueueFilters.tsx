import { Button, Select } from 'antd';
import { useYears } from '../app/session';
import { UnitPicker } from '../shared/UnitPicker';
import { KIND_WORDS, STATE_WORDS } from '../words';
import { type QueueFilter, WAITING } from './queue';

interface QueueFiltersProps {
  filter: QueueFilter;
  onChange: (part: keyof QueueFilter, value: string | undefined) => void;
  onClear: () => void;
}

export function QueueFilters({ filter, onChange, onClear }: QueueFiltersProps) {
  const years = useYears();
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="queue-filters" role="group" aria-label="Lọc">
      <UnitPicker
        by="code"
        value={filter.unit}
        onChange={(unit) => onChange('unit', unit)}
        placeholder="Mọi đơn vị"
        aria-label="Đơn vị"
      />
      <Select
        aria-label="Tập thể hay cá nhân"
        value={filter.kind}
        onChange={(kind: string | undefined) => onChange('kind', kind)}
        allowClear
        placeholder="Tập thể và cá nhân"
        options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <Select
        aria-label="Trạng thái"
        value={filter.state}
        onChange={(state: string | undefined) => onChange('state', state)}
        allowClear
        placeholder="Mọi trạng thái"
        options={WAITING.map((value) => ({ value, label: STATE_WORDS[value] }))}
      />
      <Select
        aria-label="Năm của việc đăng ký"
        value={filter.year?.toString()}
        onChange={(year: string | undefined) => onChange('year', year)}
        allowClear
        placeholder="Mọi năm"
        options={years.map(({ year }) => ({ value: String(year), label: `Năm ${year}` }))}
      />
      {filtered && <Button onClick={onClear}>Bỏ lọc</Button>}
    </div>
  );
}
