import { Button } from 'antd';
import { useState } from 'react';
import { holds, holdsAtBloc, useMe, useYear } from '../app/session';
import { Page } from '../shared/Page';
import { PageTabs } from '../shared/PageTabs';
import { useUrlFilter } from '../shared/use-url-filter';
import { AidOverview } from './AidOverview';
import { AidUnits } from './AidUnits';
import { CommuneDialog } from './CommuneDialogs';
import { Communes } from './Communes';
import { DecisionDialog } from './DecisionDialog';
import { Decisions } from './Decisions';
import { GiftDialog } from './GiftDialog';
import { Gifts } from './Gifts';
import './aid.css';

const TABS = [
  ['', 'Tổng quan'],
  ['phan-cong', 'Theo đơn vị'],
  ['noi-dung', 'Nội dung giúp đỡ'],
  ['xa', 'Xã và nhu cầu'],
  ['quyet-dinh', 'Quyết định phân công'],
] as const;
type Tab = (typeof TABS)[number][0];
const TAB_NAMES = TABS.map(([name]) => name);

/** Help to poor communes of the year of the top bar: the bar, units, gifts, communes, decisions. */
export function AidPage() {
  const me = useMe();
  const year = useYear();
  const filter = useUrlFilter();
  const tab = filter.one('xem', TAB_NAMES) ?? '';
  const [adding, setAdding] = useState<'gift' | 'commune' | 'decision' | null>(null);
  const close = () => setAdding(null);
  const keeps = holdsAtBloc(me, 'reviewer');
  const writes = holds(me, 'clerk', 'secretary') || keeps;
  const add = addOf(tab, keeps, writes);
  return (
    <Page
      title="Giúp đỡ xã nghèo, xã miền núi"
      note={`Năm ${year}: phân công, kế hoạch, kết quả và đối chiếu với xã`}
      actions={
        add && (
          <Button type="primary" onClick={() => setAdding(add.what)}>
            {add.words}
          </Button>
        )
      }
    >
      <PageTabs path="/giup-xa" year={year} tabs={TABS} tab={tab} />
      {tab === '' && <AidOverview year={year} filter={filter} />}
      {tab === 'phan-cong' && <AidUnits year={year} filter={filter} />}
      {tab === 'noi-dung' && (
        <Gifts year={year} filter={filter} onAdd={writes ? () => setAdding('gift') : undefined} />
      )}
      {tab === 'xa' && (
        <Communes year={year} filter={filter} onAdd={keeps ? () => setAdding('commune') : undefined} />
      )}
      {tab === 'quyet-dinh' && <Decisions onAdd={keeps ? () => setAdding('decision') : undefined} />}
      {adding === 'gift' && <GiftDialog year={year} onClose={close} />}
      {adding === 'commune' && <CommuneDialog onClose={close} />}
      {adding === 'decision' && <DecisionDialog onClose={close} />}
    </Page>
  );
}

function addOf(tab: Tab, keeps: boolean, writes: boolean) {
  if (tab === 'xa') return keeps ? ({ what: 'commune', words: 'Thêm xã' } as const) : null;
  if (tab === 'quyet-dinh') return keeps ? ({ what: 'decision', words: 'Ghi quyết định' } as const) : null;
  return writes ? ({ what: 'gift', words: 'Ghi nội dung giúp đỡ' } as const) : null;
}
