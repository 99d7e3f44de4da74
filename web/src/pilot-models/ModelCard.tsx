import { Link } from 'react-router';
import type { PilotModel } from '../api/types';
import { useYear } from '../app/session';
import { date } from '../shared/format';
import { EVALUATION_WORDS } from '../words';
import { ModelStateTag } from './ModelStateTag';
import { PromiseLine } from './PromiseLine';

/** A model at a glance: where its life stands, and how far each promise has come. */
export function ModelCard({ model }: { model: PilotModel }) {
  const year = useYear();
  const evaluation = model.evaluations.at(-1);
  return (
    <article className="card model">
      <h2>
        <Link to={`/mo-hinh/${model.id}?nam=${year}`}>{model.name}</Link>
      </h2>
      <p>
        Đơn vị chủ trì: <strong>{model.hostUnitName}</strong>
      </p>
      <p className="model-state">
        <ModelStateTag state={model.state} />
        <span className="muted"> · {stateDate(model)}</span>
      </p>
      <h3>Tiêu chí của mô hình</h3>
      <ul className="model-promises">
        {model.promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
      <p className="model-foot muted">
        {evaluation
          ? `Đánh giá năm ${evaluation.year}: ${EVALUATION_WORDS[evaluation.level]}`
          : 'Chưa đánh giá'}
        {model.copies.length > 0 && ` · Nhân rộng: ${model.copies.map((copy) => copy.unitName).join('; ')}`}
      </p>
    </article>
  );
}

function stateDate(model: PilotModel): string {
  if (model.stoppedOn) return `ngày ${date(model.stoppedOn)}`;
  const waiting = model.state === 'chosen' || model.state === 'baseline';
  return waiting ? `dự kiến từ ngày ${date(model.startedOn)}` : `từ ngày ${date(model.startedOn)}`;
}
