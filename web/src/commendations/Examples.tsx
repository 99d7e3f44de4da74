import type { Example } from '../api/types';
import { date } from '../shared/format';
import { placeOf } from './CommendationsTable';
import { CATEGORY_WORDS, LEVEL_WORDS } from './words';

/** Examples to be known: a collective, or a person who agreed to it. */
export function Examples({ items }: { items: Example[] }) {
  return (
    <div className="examples">
      {items.map((example) => (
        <article key={example.id} className="card example">
          <h2>{example.personName ?? example.unitName}</h2>
          <p className="muted">{placeOf(example)}</p>
          <p className="commendation-words">{example.achievement}</p>
          {example.pilotModelName && <p>Mô hình “{example.pilotModelName}”</p>}
          <p className="muted">
            {example.optionName ?? CATEGORY_WORDS[example.category]} · {LEVEL_WORDS[example.level]} · ngày{' '}
            {date(example.decidedOn)}
          </p>
        </article>
      ))}
    </div>
  );
}
