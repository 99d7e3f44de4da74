import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Account, IssuedAccount } from '../api/types';
import { queryClient } from '../app/query-client';
import { FormDialog, required } from '../shared/FormDialog';
import { PersonPicker } from './PersonPicker';

const refresh = () => queryClient.invalidateQueries({ queryKey: ['accounts'] });

interface NewAccount {
  username: string;
  name: string;
  personId?: string;
}

interface IssuingProps {
  onClose: () => void;
  onIssued: (account: IssuedAccount) => void;
}

export function NewAccountDialog({ onClose, onIssued }: IssuingProps) {
  const [form] = Form.useForm<NewAccount>();
  const send = async (values: NewAccount) => {
    onIssued(await body(api.POST('/api/accounts', { body: values })));
    await refresh();
  };
  return (
    <FormDialog<NewAccount>
      title="Thêm tài khoản"
      okWords="Thêm tài khoản"
      form={form}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="personId" label="Là ai trong danh sách cán bộ, đảng viên (nếu có)">
        <PersonPicker onName={(name) => form.setFieldValue('name', name)} />
      </Form.Item>
      <Form.Item name="name" label="Họ và tên" rules={[required('họ và tên')]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="username" label="Tên đăng nhập" rules={[required('tên đăng nhập')]}>
        <Input maxLength={60} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <p className="muted">Mật khẩu do hệ thống cấp, hiện một lần sau khi thêm.</p>
    </FormDialog>
  );
}

export function IssueDialog({ account, onClose, onIssued }: IssuingProps & { account: Account }) {
  const send = async () => {
    onIssued(
      await body(api.POST('/api/accounts/{id}/issue-password', { params: { path: { id: account.id } } })),
    );
    await refresh();
  };
  return (
    <FormDialog
      title={`Cấp mật khẩu mới cho ${account.name}?`}
      okWords="Cấp mật khẩu mới"
      onSubmit={send}
      onClose={onClose}
    >
      <p>Mật khẩu cũ không còn dùng được. Mật khẩu mới hiện một lần và phải đổi khi đăng nhập.</p>
    </FormDialog>
  );
}

export function BlockDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = account.blocked ? 'Cho dùng lại' : 'Tạm ngừng';
  const send = async (values: { reason: string }) => {
    const input = { params: { path: { id: account.id } }, body: values };
    if (account.blocked) await body(api.POST('/api/accounts/{id}/unblock', input));
    else await body(api.POST('/api/accounts/{id}/block', input));
    await refresh();
  };
  return (
    <FormDialog<{ reason: string }>
      title={`${words} tài khoản của ${account.name}?`}
      okWords={words}
      doneWords={account.blocked ? 'Tài khoản đã dùng lại được' : 'Đã tạm ngừng tài khoản'}
      onSubmit={send}
      onClose={onClose}
    >
      {!account.blocked && <p>Người dùng được đăng xuất khỏi mọi thiết bị.</p>}
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
