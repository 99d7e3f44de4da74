import { Select } from 'antd';
import { usePlanParts } from '../plans/queries';
import { fold } from '../shared/units';
import { Field, fieldId } from './Field';
import type { DraftKeeper, DraftView } from './draft-keeper';

interface PlanFieldsProps {
  keeper: DraftKeeper;
  view: DraftView;
  year: number;
  remarkOf: (field: string) => string | null;
}

const search = {
  filterOption: (typed: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(typed)),
};

/** Which content of the bloc's plan it serves, those with a breakthrough marked, and which breakthrough. */
export function PlanFields({ keeper, view, year, remarkOf }: PlanFieldsProps) {
  const { values, problem } = view;
  const parts = usePlanParts(year);
  const contents = parts.filter((part) => part.kind === 'content');
  const breakthroughs = parts.filter((part) => part.kind === 'breakthrough');
  const marked = new Set(breakthroughs.map((part) => part.belongsToCode));
  if (contents.length === 0 && !values.planContentId) return null;
  /** A breakthrough is part of a content: choosing it chooses that content where none is chosen yet. */
  const chooseBreakthrough = (id: string | undefined) => {
    const code = breakthroughs.find((part) => part.id === id)?.belongsToCode;
    const content = contents.find((part) => part.code === code);
    keeper.change({
      breakthroughId: id ?? null,
      ...(content && !values.planContentId ? { planContentId: content.id } : {}),
    });
  };
  const control = (field: 'planContentId' | 'breakthroughId') => ({
    id: fieldId(field),
    allowClear: true,
    placeholder: 'Chọn',
    showSearch: search,
    value: values[field] ?? undefined,
  });
  return (
    <>
      <Field
        field="planContentId"
        remark={remarkOf('planContentId')}
        error={problem?.messageFor('planContentId')}
      >
        <Select
          {...control('planContentId')}
          options={contents.map(({ id, code, name }) => ({
            value: id,
            label: `${code}. ${name}${marked.has(code) ? ' (có nội dung đột phá)' : ''}`,
          }))}
          onChange={(id: string | undefined) => keeper.change({ planContentId: id ?? null })}
        />
      </Field>
      {breakthroughs.length > 0 && (
        <Field
          field="breakthroughId"
          remark={remarkOf('breakthroughId')}
          error={problem?.messageFor('breakthroughId')}
          hint="Chọn khi việc này thuộc nội dung đột phá."
        >
          <Select
            {...control('breakthroughId')}
            options={breakthroughs.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={chooseBreakthrough}
          />
        </Field>
      )}
    </>
  );
}
