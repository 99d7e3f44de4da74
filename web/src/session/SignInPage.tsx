import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { queryClient } from '../app/query-client';
import { hasKeptText } from '../shared/kept-text';
import { APP } from '../words';
import { PlainAlert, PlainField, PlainPage } from './PlainPage';
import { usePlainForm } from './use-plain-form';

export function SignInPage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const state: unknown = useLocation().state;
  const ended = typeof state === 'object' && state !== null && 'ended' in state && state.ended === true;
  const back = safePath(parameters.get('den'));

  useEffect(() => {
    // Before the first administrator is there, nobody can sign in.
    void api.GET('/api/setup').then(
      ({ data }) => data?.open && void navigate('/thiet-lap', { replace: true }),
      () => undefined,
    );
  }, [navigate]);

  const form = usePlainForm(async ({ username = '', password = '' }) => {
    const me = await body(api.POST('/api/session', { body: { username, password } }));
    queryClient.clear();
    queryClient.setQueryData(['me'], me);
    await navigate(me.mustChangePassword ? '/doi-mat-khau' : back, { replace: true });
  });

  return (
    <PlainPage title="Đăng nhập">
      <h1>{APP.name}</h1>
      <p>{APP.fullName}</p>
      {ended && !form.problem && (
        <PlainAlert>
          Phiên làm việc đã hết. Đề nghị đăng nhập lại
          {hasKeptText() ? '; nội dung đang soạn đã được giữ' : ''}.
        </PlainAlert>
      )}
      {form.problem && <PlainAlert>{form.problem.title}</PlainAlert>}
      <form onSubmit={form.onSubmit}>
        <PlainField name="username" label="Tên đăng nhập" autoComplete="username" autoFocus maxLength={100} />
        <PlainField
          name="password"
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          maxLength={200}
        />
        <button className="plain-button" disabled={form.busy}>
          Đăng nhập
        </button>
      </form>
    </PlainPage>
  );
}

/** Only a place of this site: an address of another one is not followed. */
function safePath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/';
}
