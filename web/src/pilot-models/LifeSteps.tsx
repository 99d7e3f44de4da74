import type { ModelState, PilotModelDetail } from '../api/types';
import { Marked } from '../shared/StateTag';
import { date } from '../shared/format';
import { periodWords } from './values';
import { MODEL_STATE_WORDS } from './words';

type Step = Exclude<ModelState, 'stopped'>;

const STEPS: readonly Step[] = ['chosen', 'baseline', 'running', 'evaluated', 'copied'];

/** The life of a model, step by step, with what is known of each. */
export function LifeSteps({ model }: { model: PilotModelDetail }) {
  const state = model.stoppedFrom ?? model.state;
  const now = STEPS.indexOf(state as Step);
  return (
    <section className="card" aria-label="Quá trình của mô hình">
      <ol className="life-steps">
        {STEPS.map((step, place) => {
          const words = told(model, step);
          const done = words !== null && place <= now;
          return (
            <li key={step} aria-current={step === model.state ? 'step' : undefined}>
              <Marked
                shape={done ? (place === now ? 'disc' : 'tick') : 'dashed'}
                tone={done ? (place === now ? 'blue' : 'dark-green') : 'grey'}
                words={step === 'chosen' && now > 0 ? 'Đã chọn' : MODEL_STATE_WORDS[step]}
              />
              <p className="muted">{words ?? (step === 'baseline' && now > 1 ? 'Chưa có' : '')}</p>
            </li>
          );
        })}
        {model.stoppedOn && (
          <li aria-current="step">
            <Marked shape="bar" tone="grey" words={MODEL_STATE_WORDS.stopped} />
            <p className="muted">ngày {date(model.stoppedOn)}</p>
          </li>
        )}
      </ol>
    </section>
  );
}

/** When a step was reached; null: it was not. */
function told(model: PilotModelDetail, step: Step): string | null {
  const before = ['chosen', 'baseline'].includes(model.stoppedFrom ?? model.state);
  if (step === 'chosen') return model.chosenOn ? `ngày ${date(model.chosenOn)}` : 'chưa ghi ngày';
  if (step === 'baseline') {
    const point = model.promises.find((promise) => promise.baseline)?.baseline;
    return point ? periodWords(point.periodFrom, point.periodTo) : null;
  }
  if (step === 'running') return before ? null : `từ ngày ${date(model.startedOn)}`;
  if (step === 'evaluated') {
    const years = model.evaluations.map((one) => one.year);
    return years.length > 0 ? `năm ${years.join(', ')}` : null;
  }
  const [first] = model.copies;
  return first ? `${model.copies.length} đơn vị, từ ngày ${date(first.copiedOn)}` : null;
}
