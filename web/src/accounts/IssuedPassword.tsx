import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { IssuedAccount } from '../api/types';

/** The password that was issued: to be handed over, and not shown again. */
export function IssuedPassword({ account, onClose }: { account: IssuedAccount; onClose: () => void }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(account.issuedPassword);
      setSaid('Đã chép mật khẩu.');
    } catch {
      // A plain http address inside the office network gives no clipboard.
      setSaid('Đề nghị đồng chí chọn mật khẩu trên và chép bằng Ctrl + C.');
    }
  };
  return (
    <Modal
      open
      title={`Mật khẩu cấp cho ${account.name}`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={() => void copy()}>Chép mật khẩu</Button>
          <Button type="primary" onClick={onClose}>
            Đã ghi lại
          </Button>
        </>
      }
    >
      <p>
        Tên đăng nhập: <strong>{account.username}</strong>
      </p>
      <p className="issued-password">{account.issuedPassword}</p>
      <p>
        Mật khẩu này chỉ hiện một lần. Đề nghị trao trực tiếp cho người dùng; khi đăng nhập phải đổi mật khẩu.
      </p>
      <p className="muted" role="status">
        {said}
      </p>
    </Modal>
  );
}
