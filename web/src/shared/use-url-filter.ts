import { useSearchParams } from 'react-router';

/** Filters kept in the address under the names of the API, so that a figure's link and a copied address show the same. */
export interface UrlFilter {
  one: <T extends string>(name: string, among: readonly T[]) => T | undefined;
  text: (name: string) => string | undefined;
  all: (name: string) => string[];
  isOn: (name: string) => boolean;
  /** Sets some and clears those that are empty. */
  set: (values: Record<string, string | readonly string[] | null | undefined>) => void;
  /** The years that are asked for: of the address, else the year of the top bar. */
  span: (year: number) => { from: number; to: number };
}

export function useUrlFilter(): UrlFilter {
  const [parameters, setParameters] = useSearchParams();
  const year = (name: string, fallback: number) => {
    const value = Number(parameters.get(name));
    return Number.isInteger(value) && value >= 2000 && value <= 2200 ? value : fallback;
  };
  return {
    one: (name, among) => among.find((value) => value === parameters.get(name)),
    text: (name) => parameters.get(name) ?? undefined,
    all: (name) => parameters.getAll(name),
    isOn: (name) => parameters.get(name) === 'true',
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
    span: (fallback) => ({ from: year('from', fallback), to: year('to', fallback) }),
  };
}

/** năm 2018, or năm 2017–2018 */
export const spanWords = ({ from, to }: { from: number; to: number }) =>
  from === to ? `năm ${from}` : `năm ${from}–${to}`;
