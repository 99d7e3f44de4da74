import { Link } from 'react-router';

const TABS = [
  ['', 'Các cuộc kiểm tra, giám sát'],
  ['han-che', 'Hạn chế, khuyết điểm được nêu'],
] as const;

export type InspectionTab = (typeof TABS)[number][0];

export function InspectionTabs({ year, tab }: { year: number; tab: InspectionTab }) {
  return (
    <nav className="inspection-tabs" aria-label="Các phần của trang">
      {TABS.map(([name, words]) => (
        <Link
          key={name}
          to={`/kiem-tra?${name && `xem=${name}&`}nam=${year}`}
          aria-current={name === tab ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
