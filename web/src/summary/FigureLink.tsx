import { Link } from 'react-router';
import type { Figure } from '../api/types';
import { number } from '../shared/format';
import { figurePath } from '../shared/figure-path';

interface FigureLinkProps {
  figure: Figure;
  nam: number;
  /** What the number is of, for those who only hear it. */
  of?: string;
}

/** A number that opens its rows. */
export function FigureLink({ figure, nam, of }: FigureLinkProps) {
  const words = `${of ? `${of}, ` : ''}${figure.label}: xem ${number(figure.value)} việc của số liệu này`;
  return (
    <Link
      className="figure"
      to={figurePath(figure, nam)}
      aria-label={words}
      title={`Xem ${number(figure.value)} việc của số liệu này`}
    >
      {number(figure.value)}
    </Link>
  );
}
