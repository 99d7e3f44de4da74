import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { Icon } from '../shared/Icon';
import { ROLE_WORDS } from '../words';
import { queryClient } from './query-client';
import { useMe } from './session';
import { TEXT_SIZES, TEXT_SIZE_WORDS, type TextSize, setTextSize, useTextSize } from './text-size';

/** Name and role, with what concerns the own account. */
export function UserMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const size = useTextSize();
  const { message } = App.useApp();
  const grant = me.grants[0];
  const role = grant ? ROLE_WORDS[grant.role] : ROLE_WORDS.member;
  const place = grant?.unitName ?? me.homeUnits[0]?.name ?? '';

  const leave = async (everywhere: boolean) => {
    try {
      await (everywhere ? api.POST('/api/me/sign-out-everywhere') : api.DELETE('/api/session'));
      await navigate('/dang-nhap');
      queryClient.clear();
    } catch (thrown) {
      void message.error(asProblem(thrown).title);
    }
  };

  const items = [
    { key: 'who', label: `${me.name}: ${role}${place ? ` – ${place}` : ''}`, disabled: true },
    { type: 'divider' as const },
    ...TEXT_SIZES.map((one) => ({
      key: `size-${one}`,
      label: `Cỡ chữ ${TEXT_SIZE_WORDS[one]}${one === size ? ' (đang dùng)' : ''}`,
    })),
    { type: 'divider' as const },
    { key: 'reminders', label: 'Nhắc nội dung cần xử lý' },
    { key: 'password', label: 'Đổi mật khẩu' },
    { key: 'leave', label: 'Đăng xuất' },
    { key: 'leave-all', label: 'Đăng xuất khỏi mọi thiết bị' },
  ];
  const choose = (key: string) => {
    if (key === 'password') void navigate('/doi-mat-khau');
    else if (key === 'reminders') void navigate('/nhac-viec');
    else if (key === 'leave') void leave(false);
    else if (key === 'leave-all') void leave(true);
    else setTextSize(Number(key.slice('size-'.length)) as TextSize);
  };

  return (
    <>
      <div className="text-sizes" role="group" aria-label="Cỡ chữ">
        {TEXT_SIZES.map((one) => (
          <button key={one} type="button" aria-pressed={one === size} onClick={() => setTextSize(one)}>
            {TEXT_SIZE_WORDS[one]}
          </button>
        ))}
      </div>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button type="text" className="user-button" aria-label={`Tài khoản ${me.name}`}>
          <Icon name="person" />
          <span className="user-name">
            <strong>{me.name}</strong>
            <small>{role}</small>
          </span>
        </Button>
      </Dropdown>
    </>
  );
}
