import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { ProblemAlert } from '../shared/ProblemAlert';
import { moment, number } from '../shared/format';
import { LEAVING_WORDS as WORDS } from './words';

/** Who took everything out, when, by which decision, and the digest that tells one file from another. */
export function ExportLog() {
  const { data, error } = useQuery({
    queryKey: ['exports'],
    queryFn: () => body(api.GET('/api/leaving/exports')),
  });
  return (
    <section className="card leaving-act">
      <h2>{WORDS.logHead}</h2>
      {error && <ProblemAlert error={error} />}
      {data?.total === 0 && <p className="muted">{WORDS.logEmpty}</p>}
      <ol className="leaving-log">
        {data?.items.toReversed().map(({ id, at, by, reason, changes }) => (
          <li key={id}>
            <strong>
              {moment(at)}, {by}
            </strong>
            <span>
              {decisionOf(changes)}
              {reason} ({number(Number(changes.rows))} bản ghi)
            </span>
            {typeof changes.sha256 === 'string' && <code>SHA-256: {changes.sha256}</code>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function decisionOf({ filter }: Record<string, unknown>): string {
  const held = filter as { decisionNumber?: string | null } | undefined;
  return held?.decisionNumber ? `Quyết định số ${held.decisionNumber}. ` : '';
}
