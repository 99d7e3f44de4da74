import { Button } from 'antd';
import { Link } from 'react-router';
import type { ImportAnswers, ImportKind, ImportRow } from '../api/types';
import { OutcomeTag } from './tags';

interface RowProps {
  row: ImportRow;
  kind: ImportKind;
  /** The answer that is on its way. */
  pending: ImportAnswers | null;
  /** Of a row that asks. */
  onAnswer?: (answers: ImportAnswers) => void;
}

/** One row of the file: where it stands, what becomes of it, and why. */
export function Row({ row, kind, pending, onAnswer }: RowProps) {
  const link = kind === 'commitments' && row.written && row.subjectId;
  return (
    <li>
      <p className="row-place">
        <OutcomeTag outcome={row.outcome} />
        <span className="muted">
          Trang “{row.sheet}”, dòng {row.row}
        </span>
      </p>
      {row.label && <p className="row-label">{row.label}</p>}
      {row.issues.length > 0 && (
        <ul className="row-issues">
          {row.issues.map((issue, index) => (
            <li key={index}>
              {issue.column && (
                <span className="muted">
                  Cột “{issue.column}”{issue.value && `: “${short(issue.value)}”`} –{' '}
                </span>
              )}
              {issue.message} {issue.remedy}
            </li>
          ))}
        </ul>
      )}
      {row.changes.length > 0 && (
        <ul className="row-changes">
          {row.changes.map((change) => (
            <li key={change.column}>
              <span className="muted">{change.column}: từ</span> {quoted(change.from)}{' '}
              <span className="muted">thành</span> <strong>{quoted(change.to)}</strong>
            </li>
          ))}
        </ul>
      )}
      {link && (
        <p className="row-acts">
          <Link to={`/viec/${row.subjectId}`}>Mở việc này</Link>
        </p>
      )}
      {onAnswer && (
        <p className="row-acts">
          <Button
            aria-label={`Đúng, dòng ${row.row}`}
            loading={pending?.accept?.includes(row.id)}
            disabled={pending !== null}
            onClick={() => onAnswer({ accept: [row.id] })}
          >
            Đúng
          </Button>
          <Button
            aria-label={`Bỏ dòng này, dòng ${row.row}`}
            loading={pending?.leaveOut?.includes(row.id)}
            disabled={pending !== null}
            onClick={() => onAnswer({ leaveOut: [row.id] })}
          >
            Bỏ dòng này
          </Button>
        </p>
      )}
    </li>
  );
}

const MOST = 160;

const short = (text: string) => ([...text].length > MOST ? `${[...text].slice(0, MOST).join('')}…` : text);

const quoted = (text: string | null) => (text === null ? '(để trống)' : `“${short(text)}”`);
