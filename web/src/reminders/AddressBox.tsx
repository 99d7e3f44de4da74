import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ReminderChoice } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useChange } from './use-change';

/** Where mails go: a new address is used once the code that was sent to it was typed. */
export function AddressBox({ choice }: { choice: ReminderChoice }) {
  const { address, pendingAddress, byEmail, mail, offered, version } = choice;
  const { change, confirm, pending, error } = useChange(version);
  const [entering, setEntering] = useState(false);
  if (!address && (mail !== 'on' || offered.length === 0)) return null;
  return (
    <section className="card" aria-labelledby="dia-chi-thu">
      <h2 id="dia-chi-thu">Thư nhắc</h2>
      <ProblemAlert error={error} />
      {address && (
        <>
          <Checkbox
            className="choice-on"
            checked={byEmail}
            disabled={pending}
            onChange={({ target }) =>
              void change(
                { byEmail: target.checked },
                target.checked ? 'Đã bật thư nhắc.' : 'Đã tắt thư nhắc. Địa chỉ vẫn được giữ.',
              )
            }
          >
            Nhận thư nhắc tại <strong>{address}</strong>
          </Checkbox>
          <div className="choice-line">
            {mail === 'on' && !entering && !pendingAddress && (
              <Button onClick={() => setEntering(true)}>Đổi địa chỉ</Button>
            )}
            <Button
              loading={pending}
              onClick={() => void change({ address: null }, 'Đã bỏ địa chỉ nhận thư.')}
            >
              Bỏ địa chỉ này
            </Button>
          </div>
        </>
      )}
      {pendingAddress && !entering ? (
        <Code address={pendingAddress} pending={pending} onSend={confirm} onOther={() => setEntering(true)} />
      ) : (
        (entering || !address) && (
          <Address
            pending={pending}
            onSend={async (typed) => {
              if (await change({ address: typed }, 'Đã gửi mã xác nhận. Đề nghị đồng chí mở thư để xem mã.'))
                setEntering(false);
            }}
          />
        )
      )}
    </section>
  );
}

function Address({ pending, onSend }: { pending: boolean; onSend: (typed: string) => Promise<void> }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className="choice-line"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(typed.trim());
      }}
    >
      <label>
        Địa chỉ nhận thư
        <Input
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={pending} disabled={typed.trim() === ''}>
        Gửi mã xác nhận
      </Button>
    </form>
  );
}

interface CodeProps {
  address: string;
  pending: boolean;
  onSend: (code: string) => Promise<boolean>;
  onOther: () => void;
}

function Code({ address, pending, onSend, onOther }: CodeProps) {
  const [code, setCode] = useState('');
  return (
    <form
      className="choice-line"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(code);
      }}
    >
      <label>
        Mã 6 chữ số đã gửi tới {address} (dùng trong 30 phút)
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={pending} disabled={code.trim() === ''}>
        Xác nhận địa chỉ
      </Button>
      <Button onClick={onOther}>Nhập địa chỉ khác</Button>
    </form>
  );
}
