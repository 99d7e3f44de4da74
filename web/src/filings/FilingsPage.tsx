import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { api, body } from '../api/client';
import type { Filing } from '../api/types';
import { holds, useMe, useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { FilingCounts } from './FilingCounts';
import { FilingsTable } from './FilingsTable';
import { OwnFilings } from './OwnFilings';
import './filings.css';

export function FilingsPage() {
  const year = useYear();
  const me = useMe();
  const filings = useQuery({
    queryKey: ['filings', year],
    queryFn: () => body(api.GET('/api/filings', { params: { query: { year } } })),
  });
  const items = filings.data?.items ?? [];
  const own = unitsOf(items) <= 1;
  return (
    <Page title="Theo dõi gửi báo cáo" note={`Năm ${year}${own && items[0] ? `, ${items[0].unitName}` : ''}`}>
      <ProblemAlert error={filings.error} onRetry={() => void filings.refetch()} />
      {filings.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {filings.data && items.length === 0 && (
        <EmptyState
          words={`Năm ${year} chưa mở, hoặc đơn vị của đồng chí không thuộc diện gửi báo cáo.`}
          action={
            holds(me, 'administrator')
              ? { words: 'Mở năm công tác', to: '/nam' }
              : { words: 'Về nội dung cần xử lý', to: '/' }
          }
        />
      )}
      {items.length > 0 && own && <OwnFilings filings={items} />}
      {filings.data && items.length > 0 && !own && (
        <>
          <FilingCounts counts={filings.data.counts} year={year} />
          <FilingsTable filings={items} />
        </>
      )}
    </Page>
  );
}

function unitsOf(filings: Filing[]): number {
  return new Set(filings.map((filing) => filing.unitId)).size;
}
