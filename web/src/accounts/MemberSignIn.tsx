import { useQuery } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import { queryClient } from '../app/query-client';

const KEY = ['settings'];

/** Whether accounts that are only members may sign in; a clerk enters for a cell while they may not. */
export function MemberSignIn() {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const settings = useQuery({ queryKey: KEY, queryFn: () => body(api.GET('/api/settings')) });
  const change = async (memberSignIn: boolean) => {
    setPending(true);
    try {
      queryClient.setQueryData(KEY, await body(api.PATCH('/api/settings', { body: { memberSignIn } })));
      void message.success(
        memberSignIn ? 'Cán bộ, đảng viên đã đăng nhập được.' : 'Chỉ tài khoản được giao quyền đăng nhập.',
      );
    } catch (thrown) {
      void message.error(asProblem(thrown).title);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="member-sign-in">
      <Checkbox
        checked={settings.data?.memberSignIn ?? false}
        disabled={pending || !settings.data}
        onChange={(event) => void change(event.target.checked)}
      >
        Cho phép cán bộ, đảng viên tự đăng nhập
      </Checkbox>
      <p className="muted">Khi chưa cho phép, cán bộ giúp việc cấp ủy nhập hộ theo bản giấy đã ký.</p>
    </div>
  );
}
