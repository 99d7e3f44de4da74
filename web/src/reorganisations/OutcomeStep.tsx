import { Form } from 'antd';
import type { EventKind, Unit } from '../api/types';
import { mustChoose } from '../shared/FormDialog';
import { BelowFields } from './BelowFields';
import { HeirFields } from './HeirFields';
import { NamesFields } from './NamesFields';
import { NewUnitsFields } from './NewUnitsFields';
import { UnitsPicker } from './UnitsPicker';
import { ASKS, belowAsked, heirsAsked, placesOf, renamable } from './event-asks';
import type { EventChoices, EventValues } from './event-values';

interface OutcomeStepProps {
  kind: EventKind;
  values: EventValues;
  choices: EventChoices;
  units: readonly Unit[];
  onChoice: (list: 'below' | 'heirs', places: Record<string, string>) => void;
}

/** Kind of a new unit, where it is not that of the unit of the event: a part of it, or a body outside. */
const STARTS: Partial<Record<EventKind, Unit['kind']>> = { raise: 'cell', 'transfer-out': 'other' };

/** What comes of it: units that take over or begin, names, where cells go, who takes the work. */
export function OutcomeStep({ kind, values, choices, units, onChoice }: OutcomeStepProps) {
  const asks = ASKS[kind];
  const places = placesOf(values, units);
  const first = units.find(({ id }) => id === values.unitIds?.[0]);
  const renamed = renamable(values, units);
  const ends = asks.below !== undefined && asks.below !== 'itself';
  const needed = kind === 'merge-into' || kind === 'transfer-in';
  return (
    <section className="card" aria-labelledby="buoc-2">
      <h2 id="buoc-2" tabIndex={-1}>
        Kết quả sắp xếp
      </h2>
      {asks.successors && (
        <Form.Item
          name="successorIds"
          label={asks.successors}
          rules={needed ? [{ ...mustChoose('đơn vị tiếp nhận'), type: 'array', min: 1 }] : []}
        >
          <UnitsPicker
            units={units.filter(({ id }) => !values.unitIds?.includes(id))}
            among={asks.successorAmong}
            one={asks.oneSuccessor}
          />
        </Form.Item>
      )}
      {asks.newUnits && (
        <NewUnitsFields
          kind={kind}
          units={units}
          start={{ kind: STARTS[kind] ?? first?.kind ?? 'base-committee', type: first?.type }}
        />
      )}
      {asks.names && <NamesFields units={renamed} must={asks.names === 'must'} />}
      <BelowFields
        rows={belowAsked(values, choices.below, units)}
        places={places}
        folded={asks.below === 'successor'}
        onChange={(chosen) => onChoice('below', chosen)}
      />
      <HeirFields
        units={heirsAsked(values, units)}
        places={places}
        heirs={choices.heirs}
        onChange={(chosen) => onChoice('heirs', chosen)}
      />
      {ends && (
        <p className="muted">
          Quyền và chức vụ tại đơn vị kết thúc tiếp tục tại đơn vị tiếp nhận công việc; có thể chọn lại từng
          người ở bước Xem trước.
        </p>
      )}
    </section>
  );
}
