import { Select } from 'antd';
import type { Unit } from '../api/types';
import { NOBODY } from './event-asks';
import { NO_HEIR } from './words';

interface HeirFieldsProps {
  units: readonly Unit[];
  places: readonly { value: string; label: string }[];
  heirs: Readonly<Record<string, string>>;
  onChange: (heirs: Record<string, string>) => void;
}

/** Who takes the work of an ended unit: as whose past its years are read from then on. */
export function HeirFields({ units, places, heirs, onChange }: HeirFieldsProps) {
  if (units.length === 0 || places.length === 0) return null;
  const options = [
    ...places.map(({ value, label }) => ({ value, label })),
    { value: NOBODY, label: NO_HEIR },
  ];
  return (
    <fieldset className="event-fields">
      <legend>Ai tiếp nhận công việc</legend>
      <p className="muted">
        Công việc đang dở và số liệu các năm trước được quy về đơn vị này khi xem theo đơn vị kế thừa. Không
        có căn cứ thì để “{NO_HEIR}”: số liệu là một dòng riêng.
      </p>
      <ul className="event-below">
        {units.map(({ id, partyName }) => (
          <li key={id}>
            <span>{partyName}</span>
            <Select
              className="event-place"
              aria-label={`Ai tiếp nhận công việc của ${partyName}`}
              value={places.some(({ value }) => value === heirs[id]) ? heirs[id] : NOBODY}
              options={options}
              onChange={(place) => onChange({ [id]: place })}
              popupMatchSelectWidth={false}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
