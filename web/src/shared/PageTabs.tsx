import { Link } from 'react-router';

interface PageTabsProps<Name extends string> {
  path: string;
  year: number;
  /** Name in the address (`xem`; none for the first) and words. */
  tabs: readonly (readonly [name: Name, words: string])[];
  tab: Name;
}

/** The parts of a page, each an address of its own. */
export function PageTabs<Name extends string>({ path, year, tabs, tab }: PageTabsProps<Name>) {
  return (
    <nav className="tabs" aria-label="Các phần của trang">
      {tabs.map(([name, words]) => (
        <Link
          key={name}
          to={`${path}?${name && `xem=${name}&`}nam=${year}`}
          aria-current={name === tab ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
