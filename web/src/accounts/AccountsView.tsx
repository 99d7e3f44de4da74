import { useQuery } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, body } from '../api/client';
import type { Account, IssuedAccount } from '../api/types';
import { holds, useMe } from '../app/session';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { number } from '../shared/format';
import { LIST_WORDS } from '../words';
import { BlockDialog, IssueDialog, NewAccountDialog } from './AccountDialogs';
import { GrantDialog } from './GrantDialog';
import { IssuedPassword } from './IssuedPassword';
import { MemberSignIn } from './MemberSignIn';

type Dialog = { act: 'add' } | { act: 'issue' | 'block' | 'grant'; account: Account };

export function AccountsView() {
  const me = useMe();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [issued, setIssued] = useState<IssuedAccount | null>(null);
  const accounts = useQuery({
    queryKey: ['accounts', asked],
    queryFn: () => body(api.GET('/api/accounts', { params: { query: asked ? { q: asked } : {} } })),
    placeholderData: (old) => old,
  });
  const rows = accounts.data?.items ?? [];
  const close = () => setDialog(null);
  const columns: Column<Account>[] = [
    { key: 'name', title: 'Họ và tên', cell: (account) => account.name, card: 'title' },
    { key: 'username', title: 'Tên đăng nhập', cell: (account) => account.username },
    { key: 'state', title: 'Trạng thái', cell: (account) => <AccountState account={account} /> },
    {
      key: 'acts',
      title: 'Thao tác',
      card: 'plain',
      cell: (account) => (
        <div className="account-acts">
          {holds(me, 'grantor') && account.id !== me.accountId && (
            <Button onClick={() => setDialog({ act: 'grant', account })}>Giao quyền</Button>
          )}
          {account.id !== me.accountId && (
            <Button onClick={() => setDialog({ act: 'issue', account })}>Cấp mật khẩu mới</Button>
          )}
          {account.id !== me.accountId && (
            <Button onClick={() => setDialog({ act: 'block', account })}>
              {account.blocked ? 'Cho dùng lại' : 'Tạm ngừng'}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      {holds(me, 'administrator') && <MemberSignIn />}
      <div className="account-controls">
        <Input
          type="search"
          aria-label="Tìm tài khoản"
          placeholder="Tìm theo tên hoặc tên đăng nhập (gõ có dấu hoặc không dấu)"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          maxLength={100}
        />
        <Button type="primary" onClick={() => setDialog({ act: 'add' })}>
          Thêm tài khoản
        </Button>
      </div>
      <ProblemAlert error={accounts.error} onRetry={() => void accounts.refetch()} />
      {accounts.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {accounts.data && (
        <p className="muted" role="status">
          {rows.length === accounts.data.total
            ? `${number(rows.length)} tài khoản`
            : `Đang hiện ${number(rows.length)} trong ${number(accounts.data.total)} tài khoản; đề nghị đồng chí tìm theo tên.`}
        </p>
      )}
      {accounts.data && rows.length === 0 && <EmptyState words={LIST_WORDS.noneMatch} />}
      {rows.length > 0 && (
        <DataTable
          step={50}
          caption="Tài khoản"
          columns={columns}
          rows={rows}
          rowKey={(account) => account.id}
        />
      )}
      {dialog?.act === 'add' && <NewAccountDialog onClose={close} onIssued={setIssued} />}
      {dialog?.act === 'issue' && (
        <IssueDialog account={dialog.account} onClose={close} onIssued={setIssued} />
      )}
      {dialog?.act === 'block' && <BlockDialog account={dialog.account} onClose={close} />}
      {dialog?.act === 'grant' && <GrantDialog account={dialog.account} onClose={close} />}
      {issued && <IssuedPassword account={issued} onClose={() => setIssued(null)} />}
    </>
  );
}

function AccountState({ account }: { account: Account }) {
  if (account.blocked) return <Marked shape="bar" tone="grey" words="Tạm ngừng" />;
  if (account.mustChangePassword)
    return <Marked shape="ring" tone="blue" words="Chưa đổi mật khẩu lần đầu" />;
  return <Marked shape="disc" tone="green" words="Đang dùng" />;
}
