import type { TextField as TextFieldName } from '../api/types';
import { DateField } from '../shared/DateField';
import { Field, TextField, fieldId } from './Field';
import type { DraftKeeper, DraftView } from './draft-keeper';

interface SectionProps {
  keeper: DraftKeeper;
  view: DraftView;
  year: number;
  remarkOf: (field: string) => string | null;
}

/** How the result is measured, from where to where, until when, by whom. */
export function MeasureSection({ keeper, view, year, remarkOf }: SectionProps) {
  const { values, problem } = view;
  const text = (
    field: Extract<
      TextFieldName,
      | 'indicator'
      | 'baseline'
      | 'target'
      | 'measureUnit'
      | 'product'
      | 'milestone'
      | 'owner'
      | 'watcher'
      | 'expectedEvidence'
    >,
    max: number,
    more: { rows?: number; needed?: boolean; hint?: string; placeholder?: string } = {},
  ) => (
    <TextField
      field={field}
      max={max}
      value={values[field]}
      remark={remarkOf(field)}
      error={problem?.messageFor(field)}
      onChange={(value) => keeper.change({ [field]: value })}
      {...more}
    />
  );
  const day = (field: 'deadline' | 'milestoneOn', needed: boolean) => (
    <Field field={field} needed={needed} remark={remarkOf(field)} error={problem?.messageFor(field)}>
      <DateField
        id={fieldId(field)}
        value={values[field]}
        min={`${year - 1}-01-01`}
        onChange={(value) => keeper.change({ [field]: value })}
      />
    </Field>
  );
  return (
    <section className="card" aria-labelledby="muc-cach-do">
      <h2 id="muc-cach-do">3. Cách đo kết quả, thời hạn</h2>
      {text('indicator', 300, {
        hint: 'Cách kiểm tra, cách đếm kết quả.',
        placeholder: 'Ví dụ: tỷ lệ hồ sơ trả đúng hẹn',
      })}
      <div className="three">
        {text('baseline', 200, { placeholder: 'Ví dụ: 96,2' })}
        {text('target', 200, { needed: true, placeholder: 'Ví dụ: từ 99,5 trở lên' })}
        {text('measureUnit', 60, { placeholder: 'Ví dụ: %' })}
      </div>
      {text('product', 500, { rows: 2, hint: 'Ghi thay cho mức cần đạt khi kết quả không đo bằng số.' })}
      <div className="two">
        {day('deadline', true)}
        {text('owner', 200)}
      </div>
      <div className="two">
        {text('milestone', 300)}
        {day('milestoneOn', false)}
      </div>
      {text('watcher', 200)}
      {text('expectedEvidence', 500, { rows: 2 })}
    </section>
  );
}
