import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Unit } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { GOING } from '../shortcomings/words';
import { SHORTCOMING_WORDS } from '../words';
import { Field, TextField, fieldId } from './Field';
import type { DraftKeeper, DraftView } from './draft-keeper';

type Answer = 'known' | 'new' | 'none';

interface SectionProps {
  keeper: DraftKeeper;
  view: DraftView;
  year: number;
  unit: Unit | undefined;
  remarkOf: (field: string) => string | null;
}

/** What the item is to mend: chosen, recorded anew, or “không có” with the reason. */
export function ShortcomingSection({ keeper, view, year, unit, remarkOf }: SectionProps) {
  const { values, registrant, problem } = view;
  const [answer, setAnswer] = useState<Answer>(values.noShortcomingReason ? 'none' : 'known');
  const personId = registrant.kind === 'individual' ? registrant.personId : null;
  const list = useQuery({
    queryKey: ['shortcomings', 'of', unit?.code],
    queryFn: () => body(api.GET('/api/shortcomings', { params: { query: { unit: unit?.code } } })),
    enabled: unit !== undefined,
  });
  const known = (list.data?.items ?? []).filter(
    (one) =>
      one.unitId === unit?.id &&
      (one.personId === null || one.personId === personId) &&
      // What is done with is not taken up again; an item that has it keeps it.
      (GOING.includes(one.state) || one.id === values.shortcomingId),
  );
  const chosen = view.item?.shortcoming;
  const options = known.map((one) => ({
    value: one.id,
    label: `${one.text} (kiểm điểm năm ${one.foundYear}; ${SHORTCOMING_WORDS[one.state].toLowerCase()})`,
  }));
  if (chosen && !known.some((one) => one.id === chosen.id)) {
    options.push({ value: chosen.id, label: `${chosen.text} (kiểm điểm năm ${chosen.foundYear})` });
  }
  const title = registrant.kind === 'individual' ? 'Nội dung cần khắc phục' : 'Hạn chế cần khắc phục';

  return (
    <section className="card" aria-labelledby="muc-han-che">
      <h2 id="muc-han-che">
        1. {title} (sau kiểm điểm năm {year - 1})
      </h2>
      <Field
        field="shortcomingId"
        label={title}
        needed
        remark={remarkOf('shortcomingId') ?? remarkOf('noShortcomingReason')}
        error={problem?.messageFor('shortcomingId')}
      >
        <Radio.Group
          value={answer}
          onChange={(event) => setAnswer(event.target.value as Answer)}
          options={[
            { value: 'known', label: 'Chọn nội dung đã ghi' },
            { value: 'new', label: 'Ghi nội dung mới' },
            { value: 'none', label: 'Không có' },
          ]}
        />
        {answer === 'known' && (
          <Select
            id={fieldId('shortcomingId')}
            allowClear
            loading={list.isLoading}
            disabled={!unit}
            placeholder={unit ? 'Chọn trong danh sách' : 'Chọn đơn vị trước'}
            notFoundContent="Chưa ghi nội dung nào. Đồng chí có thể chọn “Ghi nội dung mới”."
            // Until the words are there an id would stand in their place.
            value={options.find(({ value }) => value === values.shortcomingId)?.value}
            options={options}
            onChange={(id: string | undefined) =>
              keeper.change({ shortcomingId: id ?? null, noShortcomingReason: null })
            }
          />
        )}
      </Field>
      {answer === 'new' && (
        <NewShortcoming
          year={year}
          unit={unit}
          personId={personId}
          onMade={(id) => {
            keeper.change({ shortcomingId: id, noShortcomingReason: null });
            setAnswer('known');
          }}
        />
      )}
      {answer === 'none' && (
        <TextField
          field="noShortcomingReason"
          label="Lý do"
          max={500}
          rows={2}
          value={values.noShortcomingReason}
          error={problem?.messageFor('noShortcomingReason')}
          onChange={(text) => keeper.change({ noShortcomingReason: text, shortcomingId: null })}
        />
      )}
    </section>
  );
}

interface NewProps {
  year: number;
  unit: Unit | undefined;
  personId: string | null;
  onMade: (id: string) => void;
}

function NewShortcoming({ year, unit, personId, onMade }: NewProps) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [source, setSource] = useState(`Kiểm điểm năm ${year - 1}`);
  const make = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/shortcomings', {
          body: { unitId: unit?.id ?? '', personId, foundYear: year - 1, text, source },
        }),
      ),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['shortcomings'] });
      onMade(made.id);
    },
  });
  return (
    <div className="on-behalf">
      <ProblemAlert error={make.error} />
      <div className="form-field">
        <label htmlFor={fieldId('new-shortcoming')}>Nội dung (ngắn gọn, có số liệu nếu được)</label>
        <Input.TextArea
          id={fieldId('new-shortcoming')}
          value={text}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="form-field">
        <label htmlFor="nguon-han-che">Nguồn</label>
        <Input
          id="nguon-han-che"
          value={source}
          maxLength={200}
          onChange={(event) => setSource(event.target.value)}
        />
      </div>
      <Button disabled={!unit || text.trim() === ''} loading={make.isPending} onClick={() => make.mutate()}>
        Ghi nội dung này
      </Button>
    </div>
  );
}
