import type { PilotModelDetail } from '../api/types';
import { date } from '../shared/format';
import { EVALUATION_WORDS } from '../words';

/** What came of a model, year by year. */
export function ModelEvaluations({ model }: { model: PilotModelDetail }) {
  const evaluations = [...model.evaluations].sort((a, b) => b.year - a.year);
  return (
    <section className="card">
      <h2>Đánh giá hằng năm</h2>
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
    </section>
  );
}
