import { Button } from 'antd';
import { Link } from 'react-router';

interface EmptyStateProps {
  words: string;
  /** What to do next. */
  action?: { words: string; to: string } | { words: string; onClick: () => void };
}

/** Says what to do next, with one button. */
export function EmptyState({ words, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{words}</p>
      {action &&
        ('to' in action ? (
          <Link to={action.to} className="button-link">
            {action.words}
          </Link>
        ) : (
          <Button onClick={action.onClick}>{action.words}</Button>
        ))}
    </div>
  );
}
