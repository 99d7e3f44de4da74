import type { ModelPromise } from '../api/types';
import { Marked } from '../shared/StateTag';
import { periodWords, targetWords, valueWords } from './values';
import { CHANGE_WORDS } from './words';

/** A promise of a card: its latest value between where it began and where it is to be. */
export function PromiseLine({ promise }: { promise: ModelPromise }) {
  const { baseline, latest } = promise;
  const target = targetWords(promise);
  if (promise.measure === null) {
    return (
      <li>
        {promise.text} <span className="muted">(chưa có cách đo)</span>
      </li>
    );
  }
  return (
    <li>
      {promise.text}
      <Way promise={promise} />
      <p className="promise-values">
        {latest ? (
          <>
            <strong>{valueWords(promise, latest.value)}</strong>{' '}
            <span className="muted">
              ({periodWords(latest.periodFrom, latest.periodTo)}
              {latest.change && `, ${CHANGE_WORDS[latest.change]}`})
            </span>
          </>
        ) : (
          <span className="muted">Chưa có số liệu theo kỳ</span>
        )}
      </p>
      <p className="promise-values muted">
        {baseline ? `Ban đầu ${valueWords(promise, baseline.value)}` : 'Chưa có số liệu ban đầu'}
        {target && ` · Mục tiêu ${target}`}
      </p>
      {latest?.met && <Marked shape="tick" tone="dark-green" words="Đạt mục tiêu" />}
    </li>
  );
}

/** A line from the baseline (ring) to the target (bar), with the latest value (disc) on it; words stand below. */
function Way({ promise }: { promise: ModelPromise }) {
  const [from, to, now] = [promise.baseline?.value, promise.target, promise.latest?.value].map((value) =>
    value === undefined || value === null || value === '' ? null : Number(value),
  ) as [number | null, number | null, number | null];
  const all = [from, to, now].filter((value) => value !== null);
  if (now === null || all.length < 2) return null;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const better = promise.direction === 'up' ? 1 : -1;
  const place = (value: number) => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return 8 + 184 * (better === 1 ? share : 1 - share);
  };
  return (
    <svg className="promise-way" viewBox="0 0 200 16" width="200" height="16" aria-hidden="true">
      <path d="M8 8h184" stroke="var(--line)" strokeWidth="3" />
      {from !== null && (
        <path d={`M${place(from)} 8H${place(now)}`} stroke="currentColor" strokeWidth="3" opacity="0.55" />
      )}
      {to !== null && <path d={`M${place(to)} 1v14`} stroke="var(--ink)" strokeWidth="2.5" />}
      {from !== null && (
        <circle cx={place(from)} cy="8" r="4.5" fill="var(--card)" stroke="currentColor" strokeWidth="2" />
      )}
      <circle cx={place(now)} cy="8" r="5.5" fill="currentColor" />
    </svg>
  );
}
