import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, body } from '../api/client';
import { ProblemError } from '../api/problem';
import { queryClient } from '../app/query-client';
import { PlainAlert, PlainField, PlainPage } from './PlainPage';
import { usePlainForm } from './use-plain-form';

export function PasswordPage() {
  const navigate = useNavigate();
  const me = useQuery({ queryKey: ['me'], queryFn: () => body(api.GET('/api/me')) });
  const forced = me.data?.mustChangePassword ?? false;
  const form = usePlainForm(async ({ currentPassword = '', newPassword = '', again = '' }) => {
    if (newPassword !== again) {
      throw new ProblemError({ title: 'Hai lần nhập mật khẩu mới chưa giống nhau. Đề nghị nhập lại.' });
    }
    await api.POST('/api/me/password', { body: { currentPassword, newPassword } });
    await queryClient.invalidateQueries({ queryKey: ['me'], refetchType: 'all' });
    await navigate('/', { replace: true });
  });
  const leave = async () => {
    await api.DELETE('/api/session');
    await navigate('/dang-nhap');
    queryClient.clear();
  };

  return (
    <PlainPage title="Đổi mật khẩu">
      <h1>Đổi mật khẩu</h1>
      {forced && !form.problem && (
        <PlainAlert>
          Đây là mật khẩu được cấp lần đầu. Đề nghị đồng chí đổi mật khẩu trước khi sử dụng.
        </PlainAlert>
      )}
      {form.problem && <PlainAlert>{form.problem.title}</PlainAlert>}
      <form onSubmit={form.onSubmit}>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={me.data?.username ?? ''}
          readOnly
          hidden
        />
        <PlainField
          name="currentPassword"
          label="Mật khẩu hiện tại"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          autoFocus
        />
        <PlainField
          name="newPassword"
          label="Mật khẩu mới"
          type="password"
          autoComplete="new-password"
          maxLength={200}
          hint="Từ 10 ký tự, khác mật khẩu cũ và không chứa tên đăng nhập."
        />
        <PlainField
          name="again"
          label="Nhập lại mật khẩu mới"
          type="password"
          autoComplete="new-password"
          maxLength={200}
        />
        <button className="plain-button" disabled={form.busy}>
          Đổi mật khẩu
        </button>
      </form>
      <p />
      <button
        type="button"
        className="plain-button second"
        onClick={() => void (forced ? leave() : navigate('/'))}
      >
        {forced ? 'Đăng xuất' : 'Quay lại'}
      </button>
    </PlainPage>
  );
}
