import { useRouteError } from 'react-router';
import { asProblem } from '../api/problem';

/** What is shown when a page could not be drawn; plain, because the fault may be in any component. */
export function RouteError() {
  const thrown = useRouteError();
  const outdated = thrown instanceof TypeError && /import|fetch/i.test(thrown.message);
  const title = outdated
    ? 'Trang đang mở đã cũ so với hệ thống. Đề nghị tải lại trang.'
    : asProblem(thrown).title;
  return (
    <main className="plain-card" role="alert">
      <h1>{title}</h1>
      <p>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          Tải lại trang
        </button>
      </p>
      <p>
        <a href="/">Về nội dung cần xử lý</a>
      </p>
    </main>
  );
}
