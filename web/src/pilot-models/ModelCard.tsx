import { Button } from 'antd';
import { useState } from 'react';
import type { PilotModel } from '../api/types';
import { Marked } from '../shared/StateTag';
import { date } from '../shared/format';
import { EVALUATION_WORDS } from '../words';
import { EvaluateDialog } from './EvaluateDialog';
import { StopModelDialog } from './StopModelDialog';

/** A model: who leads it, what it promises, on which documents it stands, and what came of it each year. */
export function ModelCard({ model }: { model: PilotModel }) {
  const [dialog, setDialog] = useState<'evaluate' | 'stop' | null>(null);
  const evaluations = [...model.evaluations].sort((a, b) => b.year - a.year);
  return (
    <article className="card model">
      <h2>{model.name}</h2>
      <p>
        Đơn vị chủ trì: <strong>{model.hostUnitName}</strong>
      </p>
      <p className="model-state">
        <ModelState model={model} />
        <span className="muted"> · từ ngày {date(model.startedOn)}</span>
      </p>
      {model.stopReason && <p className="muted">Lý do dừng: {model.stopReason}</p>}
      {model.purpose && <p className="model-purpose">{model.purpose}</p>}
      <h3>Tiêu chí của mô hình</h3>
      <ul className="model-promises">
        {model.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      {model.legalBases.length > 0 && (
        <>
          <h3>Căn cứ</h3>
          <p>{model.legalBases.join('; ')}</p>
        </>
      )}
      <h3>Đánh giá hằng năm</h3>
      {evaluations.length === 0 && <p className="muted">Chưa đánh giá</p>}
      <dl className="model-evaluations">
        {evaluations.map((evaluation) => (
          <div key={evaluation.year}>
            <dt>{evaluation.year}</dt>
            <dd>
              <strong>{EVALUATION_WORDS[evaluation.level]}</strong>
              <br />
              {evaluation.comment} <span className="muted">({date(evaluation.evaluatedOn)})</span>
            </dd>
          </div>
        ))}
      </dl>
      {model.can.length > 0 && (
        <div className="model-actions">
          {model.can.includes('stop') && <Button onClick={() => setDialog('stop')}>Dừng thực hiện</Button>}
          {model.can.includes('evaluate') && (
            <Button onClick={() => setDialog('evaluate')}>Đánh giá năm</Button>
          )}
        </div>
      )}
      {dialog === 'evaluate' && <EvaluateDialog model={model} onClose={() => setDialog(null)} />}
      {dialog === 'stop' && <StopModelDialog model={model} onClose={() => setDialog(null)} />}
    </article>
  );
}

function ModelState({ model }: { model: PilotModel }) {
  if (model.stoppedOn)
    return <Marked shape="bar" tone="grey" words={`Dừng thực hiện ngày ${date(model.stoppedOn)}`} />;
  if (model.evaluations.length > 0)
    return <Marked shape="tick" tone="dark-green" words="Đang thực hiện, đã đánh giá" />;
  return <Marked shape="disc" tone="green" words="Đang thực hiện" />;
}
