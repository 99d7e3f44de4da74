import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Explanation } from '../api/types';
import './explanation.css';
import { figurePath } from './figure-path';

interface NotesProps {
  found: Explanation;
  /** The year of the top bar. */
  nam: number;
}

/** What is added up, what is not counted and why, as of when, from what, in which view. */
export function ExplanationNotes({ found: { adds, excluded, asOf, source, view }, nam }: NotesProps) {
  return (
    <ul className="explanation-notes">
      {adds && <li>{adds}.</li>}
      {excluded.length > 0 && (
        <li>
          Không tính:{' '}
          {excluded.map(({ words, figure }, place) => (
            <Fragment key={figure.key}>
              {place > 0 && ', '}
              <Link to={figurePath(figure, nam)}>{words}</Link>
            </Fragment>
          ))}
          .
        </li>
      )}
      <li>
        {asOf}. {source === 'book' ? 'Theo số liệu đã khóa' : 'Theo số liệu hiện có'}.
      </li>
      <li>{view.words}.</li>
    </ul>
  );
}
