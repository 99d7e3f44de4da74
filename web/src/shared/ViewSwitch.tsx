import { Radio } from 'antd';
import { useMe } from '../app/session';
import { VIEW_WORDS } from '../words';
import { DateField } from './DateField';
import { useView } from './use-view';
import './view-switch.css';

/** Whether past years show the units of then, or those that took them over by a day. */
export function ViewSwitch() {
  const { today } = useMe();
  const { view, setView } = useView();
  return (
    <fieldset className="view-switch no-print">
      <legend>{VIEW_WORDS.legend}</legend>
      <Radio.Group
        value={view ? 'successor' : 'then'}
        onChange={({ target }) => setView(target.value === 'successor' ? today : undefined)}
      >
        <Radio value="then">{VIEW_WORDS.asThen}</Radio>
        <Radio value="successor">{VIEW_WORDS.successor(view)}</Radio>
      </Radio.Group>
      {view && (
        <label>
          <span>{VIEW_WORDS.day}</span>
          <DateField value={view} onChange={(day) => day && setView(day)} aria-label={VIEW_WORDS.day} />
        </label>
      )}
    </fieldset>
  );
}
