import { Link } from 'react-router';
import type { Shortcoming, ShortcomingsQuery } from '../api/types';
import { useMe, useYears } from '../app/session';
import { number } from '../shared/format';
import { registeringYear } from './registering-year';
import { useShortcomings } from './queries';
import './shortcomings.css';

const SHOWN = 5;

/** On the home page: what reviews found and nobody has registered anything for, each with its button. */
export function Untouched({ year }: { year: number }) {
  const me = useMe();
  const open = registeringYear(useYears(), year);
  const target = open ?? year;
  const keeps = me.grants.find(
    (grant) => (grant.role === 'secretary' || grant.role === 'clerk') && !grant.atBloc,
  );
  // What still runs in another year is judged first; then it comes here if it was not remedied.
  const base: ShortcomingsQuery = { unaddressedIn: target, running: false };
  const ofUnit = useShortcomings({ ...base, of: 'unit', unit: keeps?.unitCode }, keeps !== undefined);
  const own = useShortcomings({ ...base, personId: me.personId ?? undefined }, me.personId !== null);
  const rows = [...(own.data?.items ?? []), ...(keeps ? (ofUnit.data?.items ?? []) : [])];
  const total = (own.data?.total ?? 0) + (keeps ? (ofUnit.data?.total ?? 0) : 0);
  if (total === 0) return null;
  const common = { nam: String(target), unaddressedIn: String(target), running: 'false' };
  const parts: { words: string; filter: Record<string, string> }[] = [
    ...(keeps && ofUnit.data?.total
      ? [{ words: 'Xem cả danh sách của đơn vị', filter: { of: 'unit', unit: keeps.unitCode } }]
      : []),
    ...(me.personId && own.data?.total
      ? [{ words: 'Xem cả danh sách của đồng chí', filter: { personId: me.personId } }]
      : []),
  ];
  const title = keeps ? 'Hạn chế chưa có việc đăng ký' : 'Nội dung cần khắc phục chưa có việc đăng ký';
  return (
    <section className="card untouched" aria-labelledby="chua-co-viec">
      <h2 id="chua-co-viec">
        {title} năm {target} ({number(total)})
      </h2>
      <ul>
        {rows.slice(0, SHOWN).map((one) => (
          <Line key={one.id} one={one} target={open} />
        ))}
      </ul>
      {total > Math.min(SHOWN, rows.length) && (
        <p className="untouched-all">
          {parts.map(({ words, filter }) => (
            <Link key={words} to={`/han-che?${new URLSearchParams({ ...common, ...filter })}`}>
              {parts.length > 1 ? words : 'Xem cả danh sách'}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function Line({ one, target }: { one: Shortcoming; target: number | null }) {
  return (
    <li>
      <div>
        <Link to={`/han-che/${one.id}`}>{one.text}</Link>
        <p className="muted">
          {one.personId ? 'Nội dung cần khắc phục của đồng chí' : one.unitName}, kiểm điểm năm {one.foundYear}
        </p>
      </div>
      {target !== null && one.can.includes('register') && (
        <Link
          className="button-link"
          to={`/viec/moi?nam=${target}&han-che=${one.id}`}
          aria-label={`Đăng ký: ${one.text}`}
        >
          Đăng ký
        </Link>
      )}
    </li>
  );
}
