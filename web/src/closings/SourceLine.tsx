import type { YearClosed } from '../api/types';
import { useYears } from '../app/session';
import { date, number } from '../shared/format';
import { SourceSwitch } from './SourceSwitch';

interface SourceLineProps {
  from: number;
  to: number;
  /** As the answer tells them: each closed year of the span that was read from its book. */
  closedYears: readonly YearClosed[];
  /** Business date of live figures. */
  asOf: string;
}

/** Says which years are those of closed books and which are live, and switches to the live ones and back. */
export function SourceLine({ from, to, closedYears, asOf }: SourceLineProps) {
  const years = useYears().filter(({ year }) => year >= from && year <= to);
  const live = years.length > closedYears.length || closedYears.length === 0;
  const words = closedYears.map((closed) => (from === to ? capital(closedWords(closed)) : ofYear(closed)));
  if (live)
    words.push(closedYears.length > 0 ? `Các năm còn lại: ${liveWords(asOf)}` : capital(liveWords(asOf)));
  return (
    <>
      {words.join('. ')} <SourceSwitch from={from} to={to} />
    </>
  );
}

const closedWords = ({ dataUntil, closedOn, decision, changes }: YearClosed): string =>
  `số liệu tính đến hết ngày ${date(dataUntil)}; khóa ngày ${date(closedOn)} theo ${decision}${
    changes > 0 ? ` · ${number(changes)} thay đổi sau khi khóa số liệu` : ''
  }`;

const ofYear = (closed: YearClosed): string => `Năm ${closed.year}: ${closedWords(closed)}`;
const liveWords = (asOf: string): string => `số liệu đến ngày ${date(asOf)}`;
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
