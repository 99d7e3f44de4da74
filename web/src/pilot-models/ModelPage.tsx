import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body } from '../api/client';
import type { PilotModelDetail } from '../api/types';
import { useYear } from '../app/session';
import { HistoryDialog } from '../shared/HistoryDialog';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { LifeSteps } from './LifeSteps';
import { ModelActions } from './ModelActions';
import { ModelCopies } from './ModelCopies';
import { ModelEvaluations } from './ModelEvaluations';
import { ModelFacts } from './ModelFacts';
import { PromiseSection } from './PromiseSection';
import { MeasureDialog } from './MeasureDialog';
import { useModel } from './queries';
import { MODEL_HISTORY_WORDS } from './words';
import './pilot-models.css';
import './model-page.css';

export function ModelPage() {
  const { id = '' } = useParams();
  const model = useModel(id);
  if (!model.data) {
    return (
      <Page title="Mô hình, cách làm hiệu quả">
        <ProblemAlert error={model.error} onRetry={() => void model.refetch()} />
        {model.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      </Page>
    );
  }
  return <ModelView model={model.data} />;
}

function ModelView({ model }: { model: PilotModelDetail }) {
  const year = useYear();
  const [open, setOpen] = useState<'history' | 'promise' | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title={model.name}
      note={`Đơn vị chủ trì: ${model.hostUnitName}`}
      actions={
        <>
          <Button onClick={() => setOpen('history')}>Lịch sử thay đổi</Button>
          <Link className="button-link" to={`/mo-hinh?nam=${year}&level=${model.level}`}>
            Về danh sách
          </Link>
        </>
      }
    >
      <LifeSteps model={model} />
      <div className="model-about">
        <ModelFacts model={model} />
        <ModelEvaluations model={model} />
      </div>
      {model.promises.map((promise) => (
        <PromiseSection key={promise.id} model={model} promise={promise} />
      ))}
      {model.can.includes('add-promise') && (
        <p className="model-more">
          <Button onClick={() => setOpen('promise')}>Thêm tiêu chí</Button>
        </p>
      )}
      <ModelCopies model={model} />
      <ModelActions model={model} />
      {open === 'promise' && <MeasureDialog model={model} promise={null} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          title={model.name}
          queryKey={['pilot-models', 'history', model.id]}
          read={() => body(api.GET('/api/pilot-models/{id}/history', { params: { path: { id: model.id } } }))}
          words={MODEL_HISTORY_WORDS}
          onClose={close}
        />
      )}
    </Page>
  );
}
