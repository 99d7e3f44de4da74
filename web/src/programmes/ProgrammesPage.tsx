import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ProgrammeCard } from './ProgrammeCard';
import { ProgrammeDialog } from './ProgrammeDialog';
import './programmes.css';

export function ProgrammesPage() {
  const year = useYear();
  const [adding, setAdding] = useState(false);
  const programmes = useQuery({
    queryKey: ['programmes', 'list', year],
    queryFn: () => body(api.GET('/api/programmes', { params: { query: { year } } })),
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
