import type { Comparison } from '../api/types';
import { COMPARISON_WORDS as WORDS } from '../words';

/** What changed between the two years: read before the numbers are. */
export function YearChanges({ changes }: { changes: Comparison['changes'] }) {
  return (
    <section className="callout" aria-labelledby="luu-y-so-sanh">
      <h2 id="luu-y-so-sanh">{WORDS.changes}</h2>
      {changes.length === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <>
          <p>{WORDS.changesNote}</p>
          <ul>
            {changes.map(({ words }, place) => (
              <li key={place}>{words}.</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
