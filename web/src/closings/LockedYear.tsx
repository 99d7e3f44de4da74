import { useYearSetup } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { date } from '../shared/format';

/** Instead of a form of a closed year; by which decision, and who opens it, the note above tells. */
export function LockedYear({ year }: { year: number }) {
  const closedOn = useYearSetup(year)?.closedOn ?? null;
  const since = closedOn ? ` ngày ${date(closedOn)}` : '';
  return (
    <EmptyState
      words={`Không ghi thêm được việc của năm ${year} vì số liệu đã khóa${since}.`}
      action={{ words: 'Xem sổ đã khóa', to: `/khoa-so-lieu?nam=${year}` }}
    />
  );
}
