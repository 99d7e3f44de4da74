import { Link } from 'react-router';
import type { Reminder, ReminderKind } from '../api/types';
import { number } from '../shared/format';
import { reminderPath, useReminders } from './queries';
import './reminders.css';

interface NotesProps {
  kind: ReminderKind;
  year: number;
  /** What the line itself tells. */
  count: number;
}

/** Under a line of the to-do list: how much of it has rested, each year's rows a click away. */
export function ReminderNotes({ kind, year, count }: NotesProps) {
  // What waits for a reviewer is one queue over all years.
  const notes = useReminders().filter(
    (one) => one.kind === kind && (one.year === year || kind === 'awaiting-review'),
  );
  return notes.map((one) => (
    <Link key={`${one.year} ${reminderPath(one)}`} className="reminder-note" to={reminderPath(one)}>
      {noteOf(one, count)}
      {one.year !== year && `, năm ${one.year}`}
    </Link>
  ));
}

function noteOf({ kind, note, value }: Reminder, count: number): string {
  const words = kind === 'awaiting-review' ? `chờ ${note}` : (note ?? '');
  return value === count ? capital(words) : `Trong đó ${number(value)} việc ${words}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Lines that the to-do list of a year does not have: of other years, and reports that units have not sent. */
export function FurtherReminders({ year }: { year: number }) {
  const further = useReminders().filter(
    ({ kind, year: of }) =>
      kind === 'filing-missing' || (of !== year && kind !== 'awaiting-review' && kind !== 'shortcoming'),
  );
  return further.map((one) => (
    <li key={`${one.kind} ${reminderPath(one)}`}>
      <strong>{number(one.value)}</strong>
      <span>
        {one.label.charAt(0).toLowerCase() + one.label.slice(1)}
        {one.year !== year && `, năm ${one.year}`}
      </span>
      <Link className="button-link" to={reminderPath(one)}>
        Mở danh sách
      </Link>
    </li>
  ));
}
