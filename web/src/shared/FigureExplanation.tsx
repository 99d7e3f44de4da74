import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { ExplanationNotes } from './ExplanationNotes';
import { FigureBubble } from './FigureBubble';
import { ProblemAlert } from './ProblemAlert';
import { figurePath } from './figure-path';
import type { ExplainedFigure } from './FigureInfo';
import { number } from './format';
import { useExplanation } from './use-explanation';

interface ExplanationProps {
  figure: ExplainedFigure;
  nam: number;
  beside: HTMLElement;
  onClose: (toButton: boolean) => void;
}

/** What a figure counts, in words, with the way to its rows; first how the number shown is made of them, if it is another. */
export function FigureExplanation({ figure, nam, beside, onClose }: ExplanationProps) {
  const { data: found, error, isPending, refetch } = useExplanation(figure);
  return (
    <FigureBubble label={figure.label} filled={found !== undefined} beside={beside} onClose={onClose}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {figure.made && <p>{figure.made}.</p>}
      {isPending && <Skeleton active={false} title={false} paragraph={{ rows: 4 }} />}
      {found && (
        <>
          <p>{found.sentence}.</p>
          <p>
            <Link to={figurePath(figure, nam)}>
              Xem {number(found.rows)} {found.row} của số liệu này
            </Link>
          </p>
          <ExplanationNotes found={found} nam={nam} />
        </>
      )}
    </FigureBubble>
  );
}
