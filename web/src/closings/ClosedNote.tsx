import { Alert } from 'antd';
import { Link, useLocation } from 'react-router';
import { useMe, useYear, useYearSetup } from '../app/session';
import { date } from '../shared/format';
import { useBooks, useReopenings } from './queries';
import { WHO_OPENS } from './words';
import './closings.css';

/** Pages that are of no year, and the page of the closing itself. */
const NOT_OF_A_YEAR = [
  '/don-vi',
  '/sap-xep-to-chuc',
  '/nguoi',
  '/tai-khoan',
  '/nam',
  '/ban-giao',
  '/nhac-viec',
  '/khoa-so-lieu',
];

/** On every page of a closed year: that it is closed, since when, by which decision, and who can open it. */
export function ClosedNote() {
  const year = useYear();
  const setup = useYearSetup(year);
  const { pathname } = useLocation();
  const { today } = useMe();
  const shown =
    setup?.state === 'closed' &&
    !NOT_OF_A_YEAR.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  const book = useBooks(year, shown).data?.items[0];
  const inForce = (useReopenings(year, shown).data?.items ?? []).filter(
    ({ kind, state }) => kind === 'reopening' && state === 'inForce',
  );
  if (!shown) return null;
  const open = inForce.map(
    (one) =>
      `${one.unitName ?? 'tất cả đơn vị'} đến hết ngày ${date(one.until)}${one.until === today ? ' (hôm nay)' : ''}`,
  );
  return (
    <Alert
      className="closed-note no-print"
      type="info"
      role="note"
      title={
        <>
          Số liệu năm {year} đã khóa ngày {date(setup.closedOn)}
          {book && ` theo ${book.decisionNumber}`}.{' '}
          {open.length > 0
            ? `Đang mở lại cho ${open.join('; ')}.`
            : `Muốn sửa, đề nghị gửi yêu cầu đính chính tới Đảng ủy Khối. ${WHO_OPENS}.`}{' '}
          <Link to={`/khoa-so-lieu?nam=${year}`}>Xem sổ đã khóa</Link>
        </>
      }
    />
  );
}
