import { Link } from 'react-router';
import type { Closing, Figure, NotFiled } from '../api/types';
import { number } from '../shared/format';
import { figurePath } from '../shared/figure-path';

type List = Figure['list'];

const GROUPS: { name: string; lists: (list: List) => boolean }[] = [
  { name: 'Việc đăng ký', lists: (list) => list === 'commitments' },
  { name: 'Báo cáo của đơn vị', lists: (list) => list === 'filings' },
  { name: 'Các mặt công tác', lists: (list) => list !== 'commitments' && list !== 'filings' },
];

/** What is still open in the year and who has not sent what: each with its list. */
export function OpenWork({ closing }: { closing: Closing }) {
  const open = closing.open.filter(({ value }) => value > 0);
  const notFiled = closing.notFiled.filter(({ units }) => units.length > 0);
  return (
    <section className="card" aria-labelledby="con-mo">
      <h2 id="con-mo">Nội dung còn lại của năm {closing.year}</h2>
      {open.length === 0 && closing.importsWaiting === 0 && (
        <p>Không còn việc, báo cáo hay nội dung nào chờ xử lý.</p>
      )}
      {GROUPS.map(({ name, lists }) => (
        <OpenFigures
          key={name}
          name={name}
          figures={open.filter(({ list }) => lists(list))}
          year={closing.year}
        />
      ))}
      {closing.importsWaiting > 0 && (
        <p>
          <strong>{number(closing.importsWaiting)}</strong> tệp Excel đã kiểm tra, người nhập chưa ghi vào hệ
          thống.
        </p>
      )}
      {notFiled.map((one) => (
        <NotFiledUnits key={one.kind} one={one} year={closing.year} />
      ))}
    </section>
  );
}

function OpenFigures({ name, figures, year }: { name: string; figures: readonly Figure[]; year: number }) {
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul className="open-figures">
        {figures.map((figure) => (
          <li key={figure.key}>
            <Link to={figurePath(figure, year)}>
              <strong>{number(figure.value)}</strong> {figure.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
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
