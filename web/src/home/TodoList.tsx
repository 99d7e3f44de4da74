import { Link } from 'react-router';
import type { CommitmentsQuery, ReminderKind } from '../api/types';
import { holds, useMe, useYearSetup } from '../app/session';
import { listPath } from '../commitments/filter-url';
import { OpenInTurn } from '../commitments/InTurn';
import { useCount } from '../commitments/queries';
import { FurtherReminders, ReminderNotes } from '../reminders/ReminderNotes';
import { number } from '../shared/format';
import { FilingTodos } from './FilingTodos';

interface Todo {
  /** Told beneath, when some of it has rested too long. */
  kind: ReminderKind;
  count: number | undefined;
  words: string;
  button: string;
  to: string;
  /** Opened one after the other instead of as a list. */
  inTurn?: CommitmentsQuery;
}

/** Counts of what waits for the reader, each with its one button; nothing is shown that is not there. */
export function TodoList({ year }: { year: number }) {
  const me = useMe();
  const setup = useYearSetup(year);
  const keeps = me.grants.find(
    (grant) => (grant.role === 'secretary' || grant.role === 'clerk') && !grant.atBloc,
  );
  const writes = holds(me, 'member', 'clerk', 'secretary');
  const reviews = holds(me, 'secretary', 'reviewer');
  const isOpen = (kind: string) =>
    setup?.windows.some((window) => window.kind === kind && window.open) ?? false;
  // Who keeps a unit sees to its own items and those below; others to their own.
  const mine: CommitmentsQuery = keeps
    ? { year, unit: keeps.unitCode }
    : { year, personId: me.personId ?? undefined };
  const filters = (state: NonNullable<CommitmentsQuery['state']>) => ({ ...mine, state });
  const link = (query: CommitmentsQuery) => listPath({ nam: year, ...query });

  const returned = filters(['returned', 'assessment-returned']);
  const drafts = filters(['draft']);
  const running = filters(['registered']);
  const awaiting: CommitmentsQuery = { awaitingMe: true };
  const assessing = isOpen('assessment');

  const todos: Todo[] = [
    {
      kind: 'awaiting-review',
      count: useCount(awaiting, reviews),
      words: 'việc chờ đồng chí xem xét',
      button: 'Xem xét',
      to: `/cho-xem-xet?nam=${year}`,
    },
    {
      kind: 'returned',
      count: useCount(returned, writes),
      words: 'việc cần hoàn thiện',
      button: 'Mở lần lượt',
      to: link(returned),
      inTurn: returned,
    },
    {
      kind: 'draft',
      count: useCount(drafts, writes),
      words: 'việc đang soạn, chưa gửi',
      button: 'Soạn tiếp',
      to: link(drafts),
    },
    {
      kind: 'unassessed',
      count: useCount(running, writes && assessing),
      words: 'việc chưa tự đánh giá kết quả',
      button: 'Tự đánh giá',
      to: link(running),
      inTurn: running,
    },
  ];
  const waiting = todos.filter((todo) => todo.count !== undefined && todo.count > 0);
  return (
    <section className="card todo" aria-label="Nội dung cần xử lý">
      <ul>
        {waiting.map((todo) => (
          <li key={todo.words}>
            <strong>{number(todo.count ?? 0)}</strong>
            <span>
              {todo.words}
              <ReminderNotes kind={todo.kind} year={year} count={todo.count ?? 0} />
            </span>
            {todo.inTurn ? (
              <OpenInTurn query={todo.inTurn} words={todo.button} />
            ) : (
              <Link className="button-link" to={todo.to}>
                {todo.button}
              </Link>
            )}
          </li>
        ))}
        <FilingTodos year={year} />
        <FurtherReminders year={year} />
      </ul>
      <p className="todo-none">Chưa có nội dung nào cần xử lý trong năm {year}.</p>
      {writes && isOpen('registration') && (
        <p className="todo-new">
          <Link className="button-link main" to={`/viec/moi?nam=${year}`}>
            Đăng ký việc mới
          </Link>
        </p>
      )}
    </section>
  );
}
