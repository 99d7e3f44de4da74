import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { ModelLevel, ModelState, PilotModel } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { LIST_WORDS, MODEL_LEVEL_WORDS } from '../words';
import { AddModelDialog } from './AddModelDialog';
import { ModelCard } from './ModelCard';
import { useProgrammes } from './queries';
import { MODEL_STATE_WORDS } from './words';
import './pilot-models.css';

const LEVELS = Object.keys(MODEL_LEVEL_WORDS) as ModelLevel[];
const STATES = Object.keys(MODEL_STATE_WORDS) as ModelState[];

export function PilotModelsPage() {
  const year = useYear();
  const [parameters, setParameters] = useSearchParams();
  const level = LEVELS.find((one) => one === parameters.get('level')) ?? 'bloc';
  const state = STATES.find((one) => one === parameters.get('trang-thai'));
  const programme = parameters.get('chuong-trinh') ?? undefined;
  const programmes = useProgrammes();
  const [adding, setAdding] = useState(false);
  const query = { year, state: state && [state], programme };
  const models = useQuery({
    queryKey: ['pilot-models', 'list', query],
    queryFn: () => body(api.GET('/api/pilot-models', { params: { query } })),
  });
  const of = (one: ModelLevel): PilotModel[] =>
    models.data?.items.filter((model) => model.level === one) ?? [];
  const mayAdd = models.data?.mayAdd ?? [];
  const set = (name: string, value: string | undefined) =>
    setParameters(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true },
    );
  const filtered = state !== undefined || programme !== undefined;
  const add =
    mayAdd.length > 0 && !filtered ? { words: 'Thêm mô hình', onClick: () => setAdding(true) } : undefined;
  return (
    <Page
      title="Mô hình, cách làm hiệu quả"
      note={`Mô hình có trong năm ${year}, số liệu gần nhất đến hết năm`}
      actions={
        <>
          <Link className="button-link" to={`/chuong-trinh?nam=${year}`}>
            Chương trình, chỉ thị
          </Link>
          {mayAdd.length > 0 && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm mô hình
            </Button>
          )}
        </>
      }
    >
      <div className="model-tabs" role="group" aria-label="Loại mô hình">
        {LEVELS.map((one) => (
          <button key={one} type="button" aria-pressed={one === level} onClick={() => set('level', one)}>
            {MODEL_LEVEL_WORDS[one]} {models.data && `(${number(of(one).length)})`}
          </button>
        ))}
      </div>
      <div className="model-filters">
        <Select
          aria-label="Trạng thái"
          placeholder="Mọi trạng thái"
          allowClear
          value={state}
          onChange={(value: string | undefined) => set('trang-thai', value)}
          options={STATES.map((value) => ({ value, label: MODEL_STATE_WORDS[value] }))}
        />
        <Select
          aria-label="Chương trình, chỉ thị"
          placeholder="Mọi chương trình, chỉ thị"
          allowClear
          value={programmes.length > 0 ? programme : undefined}
          onChange={(value: string | undefined) => set('chuong-trinh', value)}
          options={programmes.map((one) => ({ value: one.id, label: one.shortName }))}
        />
      </div>
      <ProblemAlert error={models.error} onRetry={() => void models.refetch()} />
      {models.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {models.data && of(level).length === 0 && (
        <EmptyState words={filtered ? LIST_WORDS.noneMatch : LIST_WORDS.empty} action={add} />
      )}
      <div className="models">
        {of(level).map((model) => (
          <ModelCard key={model.id} model={model} />
        ))}
      </div>
      {adding && <AddModelDialog levels={mayAdd} level={level} onClose={() => setAdding(false)} />}
    </Page>
  );
}
