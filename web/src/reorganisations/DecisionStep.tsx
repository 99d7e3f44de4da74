import { Form, Input, Radio } from 'antd';
import type { EventKind, Unit } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { mustChoose, required } from '../shared/FormDialog';
import { DecisionFiles } from './DecisionFiles';
import { UnitsPicker } from './UnitsPicker';
import { ASKS } from './event-asks';
import { EVENT_KIND_ABOUT, EVENT_KIND_WORDS } from './words';

const KINDS = Object.keys(EVENT_KIND_WORDS) as EventKind[];

interface DecisionStepProps {
  kind: EventKind | undefined;
  units: readonly Unit[];
  files: readonly File[];
  onKind: (kind: EventKind) => void;
  onFiles: (files: File[]) => void;
}

/** Which kind, by which decision, from which day, of which units. */
export function DecisionStep({ kind, units, files, onKind, onFiles }: DecisionStepProps) {
  const { today } = useMe();
  const asks = kind && ASKS[kind];
  return (
    <section className="card" aria-labelledby="buoc-1">
      <h2 id="buoc-1" tabIndex={-1}>
        Quyết định và đơn vị
      </h2>
      <Form.Item name="kind" label="Hình thức sắp xếp" rules={[mustChoose('hình thức sắp xếp')]}>
        <Radio.Group className="event-kinds" onChange={(event) => onKind(event.target.value as EventKind)}>
          {KINDS.map((value) => (
            <Radio key={value} value={value}>
              <strong>{EVENT_KIND_WORDS[value]}</strong>
              <span className="event-kind-about"> {EVENT_KIND_ABOUT[value]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className="event-two">
        <Form.Item name="decisionNumber" label="Quyết định số" rules={[required('số quyết định')]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="decidedOn" label="Ngày quyết định" rules={[mustChoose('ngày quyết định')]}>
          <DateField max={today} />
        </Form.Item>
        <Form.Item
          name="effectiveOn"
          label="Có hiệu lực từ ngày"
          extra="Ngày đầu tiên theo tổ chức mới."
          rules={[mustChoose('ngày có hiệu lực')]}
        >
          <DateField />
        </Form.Item>
      </div>
      <DecisionFiles files={files} onFiles={onFiles} />
      {asks?.units && (
        <Form.Item
          name="unitIds"
          label={asks.units}
          rules={kind === 'transfer-in' ? [] : [{ ...mustChoose('đơn vị'), type: 'array', min: 1 }]}
        >
          <UnitsPicker units={units} among={asks.among} one={asks.one} />
        </Form.Item>
      )}
      <Form.Item name="note" label="Ghi chú (nếu có)">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </section>
  );
}
