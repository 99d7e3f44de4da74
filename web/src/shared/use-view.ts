import { useSearchParams } from 'react-router';
import { useMe } from '../app/session';
import { VIEW_WORDS } from '../words';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** By whose organisation the page shows units, kept in the address: a day, or each year by its own organisation. */
export function useView(): { view: string | undefined; setView: (day: string | undefined) => void } {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('view') ?? '';
  return {
    view: DAY.test(asked) ? asked : undefined,
    setView: (day) =>
      setParameters((old) => {
        if (day) old.set('view', day);
        else old.delete('view');
        return old;
      }),
  };
}

/** The day whose units may be chosen on a page of a year: that of the view, else the year's last; undefined: today. */
export function useUnitsDay(year: number): string | undefined {
  const { today } = useMe();
  const { view } = useView();
  const last = `${year}-12-31`;
  return view ?? (last < today ? last : undefined);
}

/** The view as a part of an address or of a question to the API; nothing where none is asked for. */
export const viewPart = (view: string | null | undefined): { view?: string } => (view ? { view } : {});

/** What an answer says of its view. */
export const viewWords = ({ viewOn }: { viewOn: string | null }): string =>
  viewOn === null ? VIEW_WORDS.asThen : VIEW_WORDS.successor(viewOn);
