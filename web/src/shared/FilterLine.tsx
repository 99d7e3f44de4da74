import { Button } from 'antd';
import { useYear } from '../app/session';
import { ExplanationNotes } from './ExplanationNotes';
import './filter-line.css';
import { type Asked, useExplanation } from './use-explanation';

interface FilterLineProps {
  /** What the rows are narrowed to, in short words, until the whole sentence is read. */
  words?: readonly string[];
  /** How many rows there are, once that is known. */
  count: string | undefined;
  /** The list with the filter that it is read by. */
  asked: Asked;
  onClear: () => void;
}

/** Above the rows of a figure: what they are in words, what is not counted, as of when; and the way back to the whole list. */
export function FilterLine({ words = [], count, asked, onClear }: FilterLineProps) {
  const nam = useYear();
  const { data: found } = useExplanation(asked);
  return (
    <section className="filter-line" aria-label="Cách tính số liệu">
      <div className="filter-line-head">
        <p role="status">
          {count && <strong>{count}</strong>}{' '}
          <span className="muted">{found ? found.sentence : `Đang lọc: ${words.join('; ')}`}</span>
        </p>
        <Button onClick={onClear}>Bỏ lọc</Button>
      </div>
      <div className="explanation-space">{found && <ExplanationNotes found={found} nam={nam} />}</div>
    </section>
  );
}
