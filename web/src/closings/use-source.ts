import { useSearchParams } from 'react-router';
import { useYears } from '../app/session';

const LIVE = 'live';

interface Source {
  /** Live figures of closed years are asked for, instead of their books. */
  live: boolean;
  /** For the query of a report: nothing when books are read. */
  part: { source?: typeof LIVE };
  /** A year of the span is closed, so that there is a choice. */
  anyClosed: boolean;
  setLive: (live: boolean) => void;
}

/** Where the figures of a span of years come from, kept in the address. */
export function useSource(from: number, to: number): Source {
  const [parameters, setParameters] = useSearchParams();
  const anyClosed = useYears().some(({ year, state }) => state === 'closed' && year >= from && year <= to);
  const live = anyClosed && parameters.get('source') === LIVE;
  return {
    live,
    part: live ? { source: LIVE } : {},
    anyClosed,
    setLive: (next) =>
      setParameters(
        (old) => {
          if (next) old.set('source', LIVE);
          else old.delete('source');
          return old;
        },
        { replace: true },
      ),
  };
}
