import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReminderChoice, ReminderKind, Weekday } from '../api/types';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { AddressBox } from './AddressBox';
import { useChoice } from './queries';
import { useChange } from './use-change';
import { REMINDER_WORDS, WEEKDAY_WORDS } from './words';
import './reminders.css';

/** Each person's own choice of what is mailed to them, where and when. */
export function RemindersPage() {
  const choice = useChoice();
  return (
    <Page narrow title="Nhắc nội dung cần xử lý" note="Lựa chọn của riêng đồng chí">
      <ProblemAlert error={choice.error} onRetry={() => void choice.refetch()} />
      {choice.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {choice.data && (
        <>
          <section className="card">
            <p>
              Trang <Link to="/">Nội dung cần xử lý</Link> luôn hiện đủ. Ngoài ra, mỗi ngày hệ thống gửi nhiều
              nhất một thư, chỉ khi có nội dung cần xử lý. Thư chỉ nêu số lượng và đường mở sổ: không có tên
              người, tên đơn vị, nội dung việc.
            </p>
            <MailState choice={choice.data} />
          </section>
          <AddressBox choice={choice.data} />
          {choice.data.offered.length > 0 && <Wanted key={choice.data.version} choice={choice.data} />}
        </>
      )}
    </Page>
  );
}

function MailState({ choice: { mail, offered, lastDigest } }: { choice: ReminderChoice }) {
  if (mail === 'demo') return <p className="choice-state">Bản minh họa không gửi thư.</p>;
  if (mail === 'off')
    return (
      <p className="choice-state">
        Hệ thống chưa được đặt máy chủ thư nên chưa gửi thư nhắc. Đề nghị liên hệ quản trị hệ thống.
      </p>
    );
  if (offered.length === 0)
    return (
      <p className="choice-state">
        Quyền được giao hiện nay của đồng chí không có nội dung nào được nhắc bằng thư.
      </p>
    );
  if (!lastDigest) return null;
  return (
    <p className="choice-state">
      {lastDigest.sent ? 'Thư gần nhất' : 'Thư chưa gửi được'}: ngày {date(lastDigest.day)},{' '}
      {number(lastDigest.total)} nội dung.
    </p>
  );
}

function Wanted({ choice }: { choice: ReminderChoice }) {
  const [kinds, setKinds] = useState<ReminderKind[]>(choice.kinds);
  const [quietDays, setQuietDays] = useState<Weekday[]>(choice.quietDays);
  const { change, pending, error } = useChange(choice.version);
  return (
    <section className="card" aria-labelledby="noi-dung-nhac">
      <h2 id="noi-dung-nhac">Nội dung và ngày nhận thư</h2>
      <ProblemAlert error={error} />
      <Boxes
        legend="Nội dung được nhắc"
        words={REMINDER_WORDS}
        of={choice.offered}
        value={kinds}
        onChange={setKinds}
      />
      <Boxes
        legend="Ngày không nhận thư"
        words={WEEKDAY_WORDS}
        of={Object.keys(WEEKDAY_WORDS) as Weekday[]}
        value={quietDays}
        onChange={setQuietDays}
        className="choice-days"
      />
      <p className="choice-save">
        <Button
          type="primary"
          loading={pending}
          onClick={() => void change({ kinds, quietDays }, 'Đã lưu lựa chọn.')}
        >
          Lưu lựa chọn
        </Button>
      </p>
    </section>
  );
}

interface BoxesProps<Code extends string> {
  legend: string;
  words: Record<Code, string>;
  of: readonly Code[];
  value: readonly Code[];
  onChange: (value: Code[]) => void;
  className?: string;
}

function Boxes<Code extends string>({
  legend,
  words,
  of,
  value,
  onChange,
  className = '',
}: BoxesProps<Code>) {
  return (
    <fieldset className={`choice-group ${className}`}>
      <legend>{legend}</legend>
      {of.map((code) => (
        <Checkbox
          key={code}
          checked={value.includes(code)}
          onChange={({ target }) =>
            onChange(of.filter((one) => (one === code ? target.checked : value.includes(one))))
          }
        >
          {words[code]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
