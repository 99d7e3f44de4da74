import { Drawer } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { FIELD_PLACES } from '../fields/places';
import { Icon } from '../shared/Icon';
import { SearchBox } from './SearchBox';
import { PLACES } from './routes';
import { holds, useMe, useYear } from './session';

/** The places of a role: beside the page, on a phone in a drawer. */
export function SideMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <>
      <nav className="side-menu" aria-label="Danh mục">
        <Places />
      </nav>
      <Drawer
        open={open}
        onClose={onClose}
        placement="left"
        size={300}
        title="Danh mục"
        styles={{ body: { padding: 12 } }}
      >
        <SearchBox onDone={onClose} />
        <nav aria-label="Danh mục">
          <Places />
        </nav>
      </Drawer>
    </>
  );
}

function Places() {
  const me = useMe();
  const year = useYear();
  const { pathname } = useLocation();
  return (
    <ul className="places">
      {PLACES.filter((place) => holds(me, ...place.roles)).map((place) => (
        <li key={place.path}>
          <NavLink
            to={`${place.path}?nam=${year}`}
            end={place.path === '/'}
            className={({ isActive }) => (isActive || holdsPage(place.path, pathname) ? 'active' : '')}
          >
            <Icon name={place.icon} />
            <span>{place.words}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** The page of all fields of work is where their own pages are found. */
const holdsPage = (place: string, pathname: string) =>
  place === '/mat-cong-tac' &&
  FIELD_PLACES.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
