import { useQuery } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { Person, Posting } from '../api/types';
import { holds, useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { LIST_WORDS } from '../words';
import { EndPostingDialog } from './EndPostingDialog';
import { PeopleTable } from './PeopleTable';
import { PostingDialog } from './PostingDialog';
import './people.css';

const LIMIT = 200;

type Dialog =
  { act: 'add' } | { act: 'post'; person: Person } | { act: 'end'; person: Person; posting: Posting };

export function PeoplePage() {
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const home = me.grants.find((grant) =>
    ['clerk', 'secretary', 'administrator', 'grantor'].includes(grant.role),
  );
  const unit = parameters.get('unit') ?? home?.unitCode;
  const on = parameters.get('on') ?? me.today;
  const [q, setQ] = useState(parameters.get('q') ?? '');
  const asked = useDeferredValue(q.trim());
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const query = { unit, on, limit: LIMIT, ...(asked ? { q: asked } : {}) };
  const people = useQuery({
    queryKey: ['people', query],
    queryFn: () => body(api.GET('/api/people', { params: { query } })),
    placeholderData: (old) => old,
  });
  const keeps = holds(me, 'clerk', 'secretary', 'administrator');
  const set = (name: string, value: string | null | undefined) =>
    setParameters(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true },
    );
  const add = { words: 'Thêm người', onClick: () => setDialog({ act: 'add' }) };
  const rows = people.data?.items ?? [];
  return (
    <Page
      title="Cán bộ, đảng viên"
      note={people.data && countWords(rows.length, people.data.total, on)}
      actions={
        keeps && (
          <>
            <Link className="button-link" to="/nhap-excel?kind=organisation">
              Nhập từ Excel
            </Link>
            <Button type="primary" onClick={add.onClick}>
              {add.words}
            </Button>
          </>
        )
      }
    >
      <div className="people-controls" role="group" aria-label="Lọc">
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker by="code" value={unit} onChange={(code) => set('unit', code)} allowClear={false} />
        </label>
        <label className="wide">
          <span>Tìm theo tên</span>
          <Input
            type="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            maxLength={100}
            placeholder="Gõ có dấu hoặc không dấu"
          />
        </label>
        <label>
          <span>Tại ngày</span>
          <DateField value={on} onChange={(day) => set('on', day === me.today ? null : day)} />
        </label>
      </div>
      <ProblemAlert error={people.error} onRetry={() => void people.refetch()} />
      {people.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {people.data && rows.length === 0 && (
        <EmptyState
          words={asked ? LIST_WORDS.noneMatch : LIST_WORDS.empty}
          action={keeps && !asked ? add : undefined}
        />
      )}
      {rows.length > 0 && (
        <PeopleTable
          people={rows}
          on={on}
          keeps={keeps}
          onPost={(person) => setDialog({ act: 'post', person })}
          onEnd={(person, posting) => setDialog({ act: 'end', person, posting })}
        />
      )}
      {dialog?.act === 'add' && <PostingDialog unitCode={unit} onClose={() => setDialog(null)} />}
      {dialog?.act === 'post' && (
        <PostingDialog person={dialog.person} unitCode={unit} onClose={() => setDialog(null)} />
      )}
      {dialog?.act === 'end' && (
        <EndPostingDialog person={dialog.person} posting={dialog.posting} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

function countWords(shown: number, total: number, on: string): string {
  const people = `${number(total)} người, tại ngày ${date(on)}`;
  return shown < total
    ? `${people}. Đang hiện ${number(shown)} người đầu; đề nghị tìm theo tên hoặc chọn đơn vị nhỏ hơn.`
    : people;
}
