import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterNotice } from '../shared/FilterNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useUrlFilter } from '../shared/use-url-filter';
import { ParticipantsPage } from './ParticipantsPage';
import { ProgrammeCard } from './ProgrammeCard';
import { ProgrammeDialog } from './ProgrammeDialog';
import { ProgrammeTabs } from './ProgrammeTabs';
import './programmes.css';

const NAMES = ['year'];

export function ProgrammesPage() {
  const filter = useUrlFilter();
  return filter.text('xem') === 'don-vi' ? <ParticipantsPage /> : <ListPage />;
}

function ListPage() {
  const year = useYear();
  const filter = useUrlFilter();
  const asked = filter.years(year).year ?? year;
  const [adding, setAdding] = useState(false);
  const programmes = useQuery({
    queryKey: ['programmes', 'list', asked],
    queryFn: () => body(api.GET('/api/programmes', { params: { query: { year: asked } } })),
  });
  const mayAdd = programmes.data?.mayAdd ?? false;
  const add = mayAdd ? { words: 'Thêm chương trình', onClick: () => setAdding(true) } : undefined;
  return (
    <Page
      title="Chương trình, chỉ thị gắn với mô hình"
      note="Đơn vị làm điểm là đơn vị tham gia chương trình, không phải mô hình và không cộng vào số mô hình."
      actions={
        <>
          <Link className="button-link" to={`/mo-hinh?nam=${year}`}>
            Mô hình
          </Link>
          {mayAdd && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm chương trình
            </Button>
          )}
        </>
      }
    >
      <ProgrammeTabs year={year} tab="" />
      <FilterNotice
        filter={filter}
        names={NAMES}
        year={year}
        words={[]}
        asked={{ list: 'programmes', filter: { year: asked } }}
        count={programmes.data && `${number(programmes.data.total)} chương trình`}
      />
      <ProblemAlert error={programmes.error} onRetry={() => void programmes.refetch()} />
      {programmes.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {programmes.data?.items.length === 0 && <EmptyState words="Chưa có nội dung nào." action={add} />}
      {programmes.data?.items.map((programme) => (
        <ProgrammeCard key={programme.id} programme={programme} />
      ))}
      {adding && <ProgrammeDialog programme={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
