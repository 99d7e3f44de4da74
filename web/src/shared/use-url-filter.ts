import { useSearchParams } from 'react-router';

/** Filters kept in the address under the names of the API, so that a figure's link and a copied address show the same. */
export interface UrlFilter {
  one: <T extends string>(name: string, among: readonly T[]) => T | undefined;
  text: (name: string) => string | undefined;
  all: (name: string) => string[];
  /** Those of the address that are among them; undefined for none. */
  many: <T extends string>(name: string, among: readonly T[]) => T[] | undefined;
  isOn: (name: string) => boolean;
  /** Yes, no, or not asked for. */
  flag: (name: string) => boolean | undefined;
  /** Sets some and clears those that are empty. */
  set: (values: Record<string, string | readonly string[] | null | undefined>) => void;
  /** The years that are asked for: of the address, else the year of the top bar. */
  span: (year: number) => { from: number; to: number };
  /** The years under the names of the API, exactly as the address has them; else the year of the top bar. */
  years: (year: number) => Years;
}

export interface Years {
  year?: number;
  from?: number;
  to?: number;
}

export function useUrlFilter(): UrlFilter {
  const [parameters, setParameters] = useSearchParams();
  const yearOf = (name: string) => {
    const value = Number(parameters.get(name));
    return Number.isInteger(value) && value >= 2000 && value <= 2200 ? value : undefined;
  };
  return {
    one: (name, among) => among.find((value) => value === parameters.get(name)),
    text: (name) => parameters.get(name) ?? undefined,
    all: (name) => parameters.getAll(name),
    many: (name, among) => {
      const found = among.filter((value) => parameters.getAll(name).includes(value));
      return found.length > 0 ? found : undefined;
    },
    isOn: (name) => parameters.get(name) === 'true',
    flag: (name) => {
      const value = parameters.get(name);
      return value === 'true' ? true : value === 'false' ? false : undefined;
    },
    set: (values) =>
      setParameters(
        (old) => {
          for (const [name, value] of Object.entries(values)) {
            old.delete(name);
            for (const one of [value ?? []].flat()) if (one) old.append(name, one);
          }
          return old;
        },
        { replace: true },
      ),
    span: (fallback) => ({ from: yearOf('from') ?? fallback, to: yearOf('to') ?? fallback }),
    years: (fallback) => {
      const asked: Years = {};
      for (const name of ['year', 'from', 'to'] as const) {
        const value = yearOf(name);
        if (value !== undefined) asked[name] = value;
      }
      return Object.keys(asked).length > 0 ? asked : { year: fallback };
    },
  };
}

/** năm 2018, or năm 2017–2018 */
export const spanWords = ({ from, to }: { from: number; to: number }) =>
  from === to ? `năm ${from}` : `năm ${from}–${to}`;

/** As `spanWords`, also of years that are open on one side. */
export function yearsWords({ year, from = year, to = year }: Years): string {
  if (from !== undefined && to !== undefined) return spanWords({ from, to });
  return from === undefined ? `đến hết năm ${to}` : `từ năm ${from}`;
}
