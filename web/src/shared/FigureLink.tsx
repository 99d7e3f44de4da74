import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure } from '../api/types';
import './explanation.css';
import { type ExplainedFigure, FigureInfo } from './FigureInfo';
import { figurePath } from './figure-path';
import { number } from './format';

interface FigureLinkProps {
  figure: ExplainedFigure & { value: Figure['value'] | null };
  nam: number;
  /** What the number is of, for those who only hear it. */
  of?: string;
  /** What is shown instead of the number of rows. */
  children?: ReactNode;
  /** How the link looks; a number in a table or a sentence unless said. */
  className?: string;
  /** The whole name of the link, where what is shown does not say it. */
  name?: string;
}

/** A number that opens its rows, and explains itself: every figure on every page is one of these. */
export function FigureLink({ figure, nam, of, children, className = 'figure', name }: FigureLinkProps) {
  const rows = number(figure.value ?? 0);
  const words =
    name ??
    `${of ? `${of}, ` : ''}${figure.label}: xem ${rows} ${figure.list === 'commitments' ? 'việc' : 'nội dung'} của số liệu này`;
  return (
    <span className={`figure-with-info ${className}-frame`}>
      <Link
        className={className}
        to={figurePath(figure, nam)}
        aria-label={children !== undefined && name === undefined ? undefined : words}
        title={`Xem ${rows} nội dung của số liệu này`}
      >
        {children ?? rows}
      </Link>
      <FigureInfo figure={of ? { ...figure, label: `${of}, ${figure.label}` } : figure} nam={nam} />
    </span>
  );
}
