import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Year } from '../api/types';

const PARAMETER = 'nam';
const KEY = 'ltb.year';
/** Years of a list's filter that go along with the year of the top bar. */
const FOLLOWING = ['asOfYear', 'unaddressedIn', 'followedFrom', 'followedTo'];

/** The year of the business date when it is set up, else the newest one before it. */
function defaultYear(years: Year[], today: string): number {
  const now = Number(today.slice(0, 4));
  const past = years.filter((one) => one.year <= now).map((one) => one.year);
  return past.length > 0 ? Math.max(...past) : (years[0]?.year ?? now);
}

/** The year the reader is in: kept in the address of every page, so that a copied address shows the same. */
export function useYearInUrl(years: Year[], today: string): [number, (year: number) => void] {
  const [parameters, setParameters] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const named = parameters.get(PARAMETER);
  const asked = Number(named ?? sessionStorage.getItem(KEY));
  const year = years.some((one) => one.year === asked) ? asked : defaultYear(years, today);

  useEffect(() => {
    sessionStorage.setItem(KEY, String(year));
    if (years.length === 0 || named === String(year)) return;
    const search = new URLSearchParams(location.search);
    search.set(PARAMETER, String(year));
    // The place and what it was opened with stay as they are.
    void navigate(
      { search: `?${search}`, hash: location.hash },
      { replace: true, state: location.state as unknown },
    );
  }, [location, named, navigate, year, years.length]);

  const change = (next: number) =>
    setParameters((old) => {
      // A draft that is being written belongs to its own year.
      for (const other of ['year', 'from', 'to', 'ban']) old.delete(other);
      for (const same of FOLLOWING) if (old.has(same)) old.set(same, String(next));
      old.set(PARAMETER, String(next));
      return old;
    });
  return [year, change];
}
