import { Link } from 'react-router';
import { holds, holdsAtBloc, useMe, useYear, useYearSetup, useYears } from '../app/session';
import { ClosingTodo } from '../closings/ClosingTodo';
import { InForce } from '../closings/InForce';
import { useCount } from '../commitments/queries';
import { SelfReview } from '../reports/SelfReview';
import { Page } from '../shared/Page';
import { date, daysUntil, number } from '../shared/format';
import { Untouched } from '../shortcomings/Untouched';
import { WINDOW_WORDS } from '../words';
import { TodoList } from './TodoList';
import { YearBoxes } from './YearBoxes';
import './home.css';

/** What the reader has to do, then the year as it stands. */
export function HomePage() {
  const me = useMe();
  const year = useYear();
  const setup = useYearSetup(year);
  const readsContent = holds(me, 'member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader');
  return (
    <Page
      title="Nội dung cần xử lý"
      note={setup?.theme ? `Chủ đề năm ${year} của Đảng ủy Khối: ${setup.theme}` : `Năm ${year}`}
    >
      {readsContent && <TodoList year={year} />}
      {holds(me, 'member', 'clerk', 'secretary') && <Untouched year={year} />}
      {holds(me, 'administrator') && <Administration />}
      <Windows today={me.today} />
      <InForce year={year} />
      {holdsAtBloc(me, 'leader') && <ClosingTodo year={year} />}
      {readsContent && <YearBoxes year={year} />}
      {me.personId && <OwnReview personId={me.personId} year={year} />}
    </Page>
  );
}

/** For who has items of their own this year. */
function OwnReview({ personId, year }: { personId: string; year: number }) {
  const items = useCount({ year, personId });
  return items ? <SelfReview personId={personId} year={year} /> : null;
}

/** The spans that are open today, with what is left of them. */
function Windows({ today }: { today: string }) {
  const open = useYears().flatMap(({ year, windows }) =>
    windows.filter((window) => window.open).map((window) => ({ year, ...window })),
  );
  if (open.length === 0) return null;
  return (
    <section className="card" aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">Thời gian đang mở</h2>
      <ul className="plain-list">
        {open.map((window) => (
          <li key={`${window.year}-${window.kind}`}>
            <Link to={`/?nam=${window.year}`}>
              {WINDOW_WORDS[window.kind]} năm {window.year}
            </Link>
            : đến hết ngày {date(window.closesOn)}, còn {number(daysUntil(window.closesOn, today))} ngày
          </li>
        ))}
      </ul>
    </section>
  );
}

function Administration() {
  const years = useYears();
  return (
    <section className="card" aria-labelledby="quan-tri">
      <h2 id="quan-tri">Quản trị hệ thống</h2>
      <ul className="plain-list">
        {years.length === 0 && (
          <li>Chưa có năm công tác nào. Đề nghị đồng chí chuẩn bị năm công tác đầu tiên.</li>
        )}
        <li>
          <Link to="/nam">Năm công tác</Link>: chủ đề, thời gian, danh mục
        </li>
        <li>
          <Link to="/don-vi">Đơn vị</Link>: tên gọi, loại hình theo từng thời gian
        </li>
        <li>
          <Link to="/sap-xep-to-chuc">Sắp xếp tổ chức</Link>: hợp nhất, sáp nhập, chia, tách, đổi tên, kết
          thúc theo quyết định
        </li>
        <li>
          <Link to="/tai-khoan">Tài khoản và quyền</Link>
        </li>
      </ul>
    </section>
  );
}
