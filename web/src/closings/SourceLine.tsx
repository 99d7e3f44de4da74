import type { YearClosed } from '../api/types';
import { date, number } from '../shared/format';
import { SourceSwitch } from './SourceSwitch';
import { useSource } from './use-source';

interface SourceLineProps {
  from: number;
  to: number;
  /** As the answer tells it, of a span of one closed year that was read from its book. */
  closed: YearClosed | null;
  /** Business date of live figures. */
  asOf: string;
}

/** Says whether figures are those of a closed book, and switches to the live ones and back. */
export function SourceLine({ from, to, closed, asOf }: SourceLineProps) {
  const { anyClosed, live } = useSource(from, to);
  return (
    <>
      {closed
        ? `Số liệu tính đến hết ngày ${date(closed.dataUntil)}; khóa ngày ${date(closed.closedOn)} theo ${closed.decision}`
        : `Số liệu đến ngày ${date(asOf)}${anyClosed && !live ? ' (năm đã khóa theo sổ đã khóa)' : ''}`}
      {closed && closed.changes > 0 && ` · ${number(closed.changes)} thay đổi sau khi khóa số liệu`}{' '}
      <SourceSwitch from={from} to={to} />
    </>
  );
}
