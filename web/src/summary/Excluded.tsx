import { Fragment } from 'react';
import type { Figure } from '../api/types';
import { Link } from 'react-router';
import { figurePath } from '../shared/figure-path';
import { number } from '../shared/format';

const WORDS: Record<string, string> = {
  'excluded.draft': 'việc đang soạn',
  'excluded.waiting': 'việc chờ xem xét',
  'excluded.returned': 'việc cần hoàn thiện',
  'excluded.withdrawn': 'việc đã rút',
};

/** What the totals leave out is told beside them. */
export function Excluded({ figures, nam }: { figures: Figure[]; nam: number }) {
  return (
    <p className="excluded">
      Không tính:{' '}
      {figures.map((figure, index) => (
        <Fragment key={figure.key}>
          {index > 0 && ', '}
          <Link to={figurePath(figure, nam)}>
            {number(figure.value)} {WORDS[figure.key] ?? figure.label}
          </Link>
        </Fragment>
      ))}
      .
    </p>
  );
}
