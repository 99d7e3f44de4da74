import { Link } from 'react-router';
import type { Closing, NotFiled } from '../api/types';
import { number } from '../shared/format';
import { figurePath } from '../shared/figure-path';

/** What is still open in the year and who has not sent what: each with its list. */
export function OpenWork({ closing }: { closing: Closing }) {
  const open = closing.open.filter(({ value }) => value > 0);
  const notFiled = closing.notFiled.filter(({ units }) => units.length > 0);
  return (
    <section className="card" aria-labelledby="con-mo">
      <h2 id="con-mo">Nội dung còn lại của năm {closing.year}</h2>
      {open.length === 0 && <p>Không còn việc hay báo cáo nào chờ xử lý.</p>}
      {open.length > 0 && (
        <ul className="open-figures">
          {open.map((figure) => (
            <li key={figure.key}>
              <Link to={figurePath(figure, closing.year)}>
                <strong>{number(figure.value)}</strong> {figure.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {notFiled.map((one) => (
        <NotFiledUnits key={one.kind} one={one} year={closing.year} />
      ))}
    </section>
  );
}

function NotFiledUnits({ one, year }: { one: NotFiled; year: number }) {
  return (
    <details className="not-filed">
      <summary>
        {number(one.units.length)} đơn vị chưa gửi {one.label.charAt(0).toLowerCase() + one.label.slice(1)}
      </summary>
      <ul>
        {one.units.map((unit) => (
          <li key={unit.code}>{unit.name}</li>
        ))}
      </ul>
      <p>
        <Link
          to={`/bao-cao?${new URLSearchParams({ nam: String(year), kind: one.kind, state: 'not-filed' })}`}
        >
          Xem danh sách
        </Link>
      </p>
    </details>
  );
}
