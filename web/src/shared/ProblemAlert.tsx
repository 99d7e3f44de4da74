import { Alert, Button } from 'antd';
import { asProblem } from '../api/problem';

interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
  /** Makes each detail a link to its field. */
  onField?: (field: string) => void;
}

/** A refusal as the server worded it: what happened, what to do, whom to call. */
export function ProblemAlert({ error, onRetry, onField }: ProblemAlertProps) {
  if (!error) return null;
  const problem = asProblem(error);
  const details = problem.details.filter((detail) => detail.message !== problem.title);
  // The title of an incomplete item lists in words what the links below list again.
  const listed = problem.code === 'commitment.incomplete' && onField !== undefined;
  return (
    <Alert
      className="problem"
      type={problem.status >= 500 ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={listed ? 'Chưa gửi được, còn thiếu:' : problem.title}
      description={
        (details.length > 0 || problem.contact || onRetry) && (
          <>
            {details.length > 0 && (
              <ul>
                {details.map((detail, index) => (
                  <li key={index}>
                    {detail.field && onField ? (
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => onField(detail.field ?? '')}
                      >
                        {detail.message}
                      </button>
                    ) : (
                      detail.message
                    )}
                  </li>
                ))}
              </ul>
            )}
            {problem.contact && <p className="contact">Cần hỗ trợ: {problem.contact}</p>}
            {onRetry && <Button onClick={onRetry}>Thử lại</Button>}
          </>
        )
      }
    />
  );
}
