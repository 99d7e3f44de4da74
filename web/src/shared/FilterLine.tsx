import { Button } from 'antd';
import './filter-line.css';

interface FilterLineProps {
  /** What the rows are narrowed to, in short words. */
  words: readonly string[];
  /** How many rows there are, once that is known. */
  count: string | undefined;
  onClear: () => void;
}

/** Says what a list is narrowed to and how many rows it has, with the way back to the whole list. */
export function FilterLine({ words, count, onClear }: FilterLineProps) {
  return (
    <div className="filter-line">
      <p role="status">
        {count && <strong>{count}</strong>} <span className="muted">Đang lọc: {words.join('; ')}</span>
      </p>
      <Button onClick={onClear}>Bỏ lọc</Button>
    </div>
  );
}
