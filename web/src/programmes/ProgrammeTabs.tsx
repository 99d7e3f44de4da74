import { PageTabs } from '../shared/PageTabs';

const TABS = [
  ['', 'Chương trình, chỉ thị'],
  ['don-vi', 'Đơn vị tham gia'],
] as const;

export type ProgrammeTab = (typeof TABS)[number][0];

export function ProgrammeTabs({ year, tab }: { year: number; tab: ProgrammeTab }) {
  return <PageTabs path="/chuong-trinh" year={year} tabs={TABS} tab={tab} />;
}
