import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api, body } from '../api/client';
import { APP } from '../words';
import { PlainAlert, PlainField, PlainPage } from './PlainPage';
import { usePlainForm } from './use-plain-form';

/** The first run: the bloc and its first administrator, with the one-time code of the server's log. */
export function SetupPage() {
  const navigate = useNavigate();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => body(api.GET('/api/setup')) });
  const form = usePlainForm(async (values) => {
    const {
      setupCode = '',
      username = '',
      name = '',
      password = '',
      blocCode = '',
      blocName = '',
      blocShortName = '',
    } = values;
    await api.POST('/api/setup', {
      body: { setupCode, username, name, password, blocCode, blocName, blocShortName },
    });
    await api.POST('/api/session', { body: { username, password } });
    await navigate('/', { replace: true });
  });

  if (setup.data?.open === false) {
    return (
      <PlainPage title="Thiết lập lần đầu">
        <h1>Đã thiết lập</h1>
        <p>{APP.name} đã được thiết lập.</p>
        <p>
          <Link to="/dang-nhap">Đăng nhập</Link>
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Thiết lập lần đầu" wide>
      <h1>Thiết lập lần đầu</h1>
      <p>{APP.name}: đặt tên đảng bộ và tạo tài khoản quản trị hệ thống đầu tiên.</p>
      {form.problem && (
        <PlainAlert>
          <p>{form.problem.title}</p>
          {form.problem.details.map((detail, index) => (
            <p key={index}>{detail.message}</p>
          ))}
        </PlainAlert>
      )}
      <form onSubmit={form.onSubmit}>
        <PlainField
          name="setupCode"
          label="Mã thiết lập"
          hint="Mã dùng một lần, được ghi trong nhật ký của máy chủ khi khởi động."
          autoComplete="one-time-code"
          autoFocus
          maxLength={100}
        />
        <PlainField
          name="blocName"
          label="Tên đảng bộ"
          hint="Ví dụ: Đảng bộ Khối các cơ quan tỉnh"
          maxLength={300}
        />
        <PlainField
          name="blocShortName"
          label="Tên gọi tắt của cấp ủy"
          hint="Ví dụ: Đảng ủy Khối"
          maxLength={100}
        />
        <PlainField name="blocCode" label="Mã đảng bộ" hint="Ngắn, không dấu, ví dụ: KHOI" maxLength={40} />
        <PlainField name="name" label="Họ và tên người quản trị" autoComplete="name" maxLength={100} />
        <PlainField name="username" label="Tên đăng nhập" autoComplete="username" maxLength={60} />
        <PlainField
          name="password"
          label="Mật khẩu"
          type="password"
          autoComplete="new-password"
          hint="Từ 10 ký tự, không chứa tên đăng nhập."
          maxLength={200}
        />
        <button className="plain-button" disabled={form.busy}>
          Thiết lập
        </button>
      </form>
    </PlainPage>
  );
}
