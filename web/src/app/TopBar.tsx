import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../shared/Icon';
import { APP, YEAR_STATE_WORDS } from '../words';
import { SearchBox } from './SearchBox';
import { UserMenu } from './UserMenu';
import { useSetYear, useYear, useYears } from './session';

/** Mark and name left, the year in the middle, search and who is signed in right. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  return (
    <header className="top-bar">
      <Button
        className="menu-button"
        type="text"
        icon={<Icon name="menu" />}
        aria-label="Mở danh mục"
        onClick={onMenu}
      />
      <Link to="/" className="brand" aria-label={APP.name}>
        <img src="/mark.svg" alt="" width={36} height={36} />
        <span>{APP.name}</span>
      </Link>
      <YearSwitch />
      <div className="top-search">
        <SearchBox />
      </div>
      <UserMenu />
    </header>
  );
}

function YearSwitch() {
  const years = useYears();
  const year = useYear();
  const setYear = useSetYear();
  if (years.length === 0) return <span />;
  return (
    <Select
      className="year-switch"
      aria-label="Năm"
      value={year}
      onChange={setYear}
      popupMatchSelectWidth={false}
      options={years.map((one) => ({
        value: one.year,
        label: `Năm ${one.year}`,
        title: YEAR_STATE_WORDS[one.state],
      }))}
    />
  );
}
