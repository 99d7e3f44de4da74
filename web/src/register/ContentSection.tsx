import { Select } from 'antd';
import type { Year } from '../api/types';
import { useLegalBases } from '../commitments/queries';
import { fold } from '../shared/units';
import { Field, TextField, fieldId } from './Field';
import { PlanFields } from './PlanFields';
import type { DraftKeeper, DraftView } from './draft-keeper';

interface SectionProps {
  keeper: DraftKeeper;
  view: DraftView;
  setup: Year | undefined;
  year: number;
  remarkOf: (field: string) => string | null;
}

const search = {
  filterOption: (typed: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(typed)),
};

/** What is done, and to what it belongs. */
export function ContentSection({ keeper, view, setup, year, remarkOf }: SectionProps) {
  const { values, problem } = view;
  const bases = useLegalBases();
  const listed = (items: Year['aspects'] | undefined) =>
    (items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const choice = (field: 'aspect' | 'secondAspect' | 'topic', needed: boolean) => (
    <Field field={field} needed={needed} remark={remarkOf(field)} error={problem?.messageFor(field)}>
      <Select
        id={fieldId(field)}
        allowClear
        placeholder="Chọn"
        showSearch={search}
        value={values[field] ?? undefined}
        options={listed(field === 'topic' ? setup?.topics : setup?.aspects)}
        onChange={(code: string | undefined) => keeper.change({ [field]: code ?? null })}
      />
    </Field>
  );
  return (
    <section className="card" aria-labelledby="muc-noi-dung">
      <h2 id="muc-noi-dung">2. Việc làm theo Bác</h2>
      {setup?.theme && <p className="muted">Chủ đề năm của Đảng ủy Khối: {setup.theme}</p>}
      <div className="two">
        {choice('aspect', true)}
        {choice('secondAspect', false)}
      </div>
      {choice('topic', false)}
      <PlanFields keeper={keeper} view={view} year={year} remarkOf={remarkOf} />
      <TextField
        field="content"
        needed
        max={2000}
        rows={4}
        hint="Làm gì, với ai, ở khâu công việc nào."
        value={values.content}
        remark={remarkOf('content')}
        error={problem?.messageFor('content')}
        onChange={(content) => keeper.change({ content })}
      />
      <TextField
        field="measures"
        max={2000}
        rows={2}
        value={values.measures}
        remark={remarkOf('measures')}
        error={problem?.messageFor('measures')}
        onChange={(measures) => keeper.change({ measures })}
      />
      <Field field="legalBasisIds" error={problem?.messageFor('legalBasisIds')}>
        <Select
          id={fieldId('legalBasisIds')}
          mode="multiple"
          allowClear
          placeholder="Chọn văn bản"
          showSearch={search}
          value={values.legalBasisIds ?? []}
          options={bases.map((basis) => ({ value: basis.id, label: basis.shortName, title: basis.subject }))}
          onChange={(legalBasisIds: string[]) => keeper.change({ legalBasisIds })}
        />
      </Field>
    </section>
  );
}
