import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Account, GrantIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { firstDayAfter } from '../shared/last-day';
import { ROLE_WORDS } from '../words';

type Values = Omit<GrantIn, 'validTo'> & { last?: string };

/** A role over a unit and what stands under it, by a decision. */
export function GrantDialog({ account, onClose }: { account?: Account; onClose: () => void }) {
  const { today, accountId } = useMe();
  const [q, setQ] = useState('');
  const accounts = useQuery({
    queryKey: ['accounts', q],
    queryFn: () => body(api.GET('/api/accounts', { params: { query: q ? { q } : {} } })),
    enabled: !account,
    placeholderData: (old) => old,
  });
  const send = async ({ last, ...values }: Values) => {
    const input = { ...values, validTo: last ? firstDayAfter(last) : undefined };
    await body(api.POST('/api/grants', { body: input }));
    await queryClient.invalidateQueries({ queryKey: ['grants'] });
  };
  return (
    <FormDialog<Values>
      title={account ? `Giao quyền cho ${account.name}` : 'Giao quyền'}
      okWords="Giao quyền"
      doneWords="Đã giao quyền"
      initial={{ accountId: account?.id, validFrom: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="accountId"
        label="Người được giao"
        hidden={account !== undefined}
        rules={[mustChoose('người được giao')]}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: (typed) => setQ(typed.trim()) }}
          placeholder="Gõ tên hoặc tên đăng nhập"
          options={
            account
              ? [{ value: account.id, label: account.name }]
              : accounts.data?.items
                  .filter((one) => one.id !== accountId)
                  .slice(0, 50)
                  .map((one) => ({ value: one.id, label: `${one.name} (${one.username})` }))
          }
        />
      </Form.Item>
      <Form.Item name="role" label="Quyền" rules={[mustChoose('quyền')]}>
        <Select options={Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="unitId"
        label="Tại đơn vị"
        extra="Quyền áp dụng cho đơn vị này và các tổ chức trực thuộc."
        rules={[mustChoose('đơn vị')]}
      >
        <UnitPicker allowClear={false} />
      </Form.Item>
      <Form.Item name="decisionNumber" label="Quyết định số" rules={[required('số quyết định')]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="validFrom" label="Từ ngày" rules={[mustChoose('ngày')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="last" label="Đến hết ngày (nếu có)">
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}
