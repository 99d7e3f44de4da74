import { Link } from 'react-router';

const TABS = [
  ['', 'Chương trình, chỉ thị'],
  ['don-vi', 'Đơn vị tham gia'],
] as const;

export type ProgrammeTab = (typeof TABS)[number][0];

export function ProgrammeTabs({ year, tab }: { year: number; tab: ProgrammeTab }) {
  return (
    <nav className="programme-tabs" aria-label="Các phần của trang">
      {TABS.map(([name, words]) => (
        <Link
          key={name}
          to={`/chuong-trinh?${name && `xem=${name}&`}nam=${year}`}
          aria-current={name === tab ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
