import { PageTabs } from '../shared/PageTabs';

const TABS = [
  ['', 'Các cuộc kiểm tra, giám sát'],
  ['han-che', 'Hạn chế, khuyết điểm được nêu'],
] as const;

export type InspectionTab = (typeof TABS)[number][0];

export function InspectionTabs({ year, tab }: { year: number; tab: InspectionTab }) {
  return <PageTabs path="/kiem-tra" year={year} tabs={TABS} tab={tab} />;
}
