import { Select } from 'antd';
import { number } from '../shared/format';
import { type BelowRow, ENDS } from './event-asks';

interface BelowFieldsProps {
  /** All go to the one successor unless the decision says otherwise. */
  folded: boolean;
  rows: readonly BelowRow[];
  places: readonly { value: string; label: string }[];
  /** Places by the ids of the units. */
  onChange: (places: Record<string, string>) => void;
}

/** Where each cell of a unit goes, when the unit ends or gives a part away. */
export function BelowFields({ rows, places, folded, onChange }: BelowFieldsProps) {
  if (rows.length === 0) return null;
  const options = [
    ...places.map(({ value, label }) => ({ value, label })),
    { value: ENDS, label: 'Kết thúc hoạt động' },
  ];
  const lines = (
    <>
      {rows.length > 3 && (
        <p className="event-all-below">
          <span>Chọn chung cho tất cả</span>
          <Select
            className="event-place"
            aria-label="Tất cả tổ chức trực thuộc về đâu"
            value={null}
            options={options}
            onChange={(place: string | null) =>
              place && onChange(Object.fromEntries(rows.map(({ unit }) => [unit.id, place])))
            }
            placeholder="Chọn"
            popupMatchSelectWidth={false}
          />
        </p>
      )}
      <ul className="event-below">
        {rows.map(({ unit, chosen, depth }) => (
          <li key={unit.id} style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
            <span>
              {unit.partyName} <span className="muted">{unit.code}</span>
            </span>
            <Select
              className="event-place"
              aria-label={`${unit.partyName} về đâu`}
              value={chosen}
              options={options}
              onChange={(place) => onChange({ [unit.id]: place })}
              placeholder="Chọn"
              popupMatchSelectWidth={false}
            />
          </li>
        ))}
      </ul>
    </>
  );
  if (folded)
    return (
      <details className="event-more">
        <summary>
          {number(rows.length)} tổ chức trực thuộc cùng về đơn vị tiếp nhận; chọn lại nếu quyết định nêu khác
        </summary>
        {lines}
      </details>
    );
  return (
    <fieldset className="event-fields">
      <legend>Tổ chức trực thuộc về đâu</legend>
      {lines}
    </fieldset>
  );
}
