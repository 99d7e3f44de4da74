import { FilterLine } from './FilterLine';
import { useUnits } from './units';
import type { Asked } from './use-explanation';
import { type UrlFilter, yearsWords } from './use-url-filter';

/** How the figure that opened the list was read. */
const FRAME = ['view', 'source'];

interface FilterNoticeProps {
  filter: UrlFilter;
  /** The parameters of the API that narrow this list; “Bỏ lọc” clears them all. */
  names: readonly string[];
  /** The year of the top bar. */
  year: number;
  /** What is asked for beside the years and the unit; what is missing is left out. */
  words: readonly (string | false | undefined)[];
  /** The list with the filter that it is read by. */
  asked: Asked;
  /** How many rows there are, e.g. “3 cuộc”; missing while they are read. */
  count: string | undefined;
}

/** Says that the address narrows the list, to what, and clears it. */
export function FilterNotice({ filter, names, year, words, asked, count }: FilterNoticeProps) {
  const units = useUnits();
  if (!isFiltered(filter, names)) return null;
  const code = filter.text('unit');
  const unit = code && (units?.find((one) => one.code === code)?.name ?? code);
  const parts = [yearsWords(filter.years(year)), unit, ...words].flatMap((part) => part || []);
  return (
    <FilterLine
      words={parts}
      count={count}
      asked={asked}
      onClear={() => filter.set(Object.fromEntries([...names, ...FRAME].map((name) => [name, null])))}
    />
  );
}

export const isFiltered = (filter: UrlFilter, names: readonly string[]) =>
  names.some((name) => filter.text(name));

/** Of a parameter that is yes or no. */
export const flagWords = (flag: boolean | undefined, words: string) =>
  flag === undefined ? undefined : flag ? words : `không ${words}`;
