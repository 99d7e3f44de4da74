import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { ModelLevel, PilotModel } from '../api/types';
import { holds, holdsAtBloc, useMe } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { MODEL_LEVEL_WORDS } from '../words';
import { AddModelDialog } from './AddModelDialog';
import { ModelCard } from './ModelCard';
import './pilot-models.css';

const LEVELS = Object.keys(MODEL_LEVEL_WORDS) as ModelLevel[];

export function PilotModelsPage() {
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const level = LEVELS.find((one) => one === parameters.get('level')) ?? 'bloc';
  const [adding, setAdding] = useState(false);
  const models = useQuery({
    queryKey: ['pilot-models'],
    queryFn: () => body(api.GET('/api/pilot-models', { params: { query: {} } })),
  });
  const of = (one: ModelLevel): PilotModel[] =>
    models.data?.items.filter((model) => model.level === one) ?? [];
  const mayAdd = holdsAtBloc(me, 'reviewer') || holds(me, 'secretary', 'clerk');
  const choose = (one: ModelLevel) =>
    setParameters(
      (old) => {
        old.set('level', one);
        return old;
      },
      { replace: true },
    );
  const add = mayAdd ? { words: 'Thêm mô hình', onClick: () => setAdding(true) } : undefined;
  return (
    <Page
      title="Mô hình, cách làm hiệu quả"
      actions={
        mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            Thêm mô hình
          </Button>
        )
      }
    >
      <div className="model-tabs" role="group" aria-label="Loại mô hình">
        {LEVELS.map((one) => (
          <button key={one} type="button" aria-pressed={one === level} onClick={() => choose(one)}>
            {MODEL_LEVEL_WORDS[one]} {models.data && `(${number(of(one).length)})`}
          </button>
        ))}
      </div>
      <ProblemAlert error={models.error} onRetry={() => void models.refetch()} />
      {models.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {models.data && of(level).length === 0 && <EmptyState words="Chưa có nội dung nào." action={add} />}
      <div className="models">
        {of(level).map((model) => (
          <ModelCard key={model.id} model={model} />
        ))}
      </div>
      {adding && <AddModelDialog level={level} onClose={() => setAdding(false)} />}
    </Page>
  );
}
