import { Button, Input } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { LIST_WORDS } from '../words';
import { useYear } from './session';

/** Search from anywhere: opens the list of the year with the words. */
export function SearchBox({ onDone }: { onDone?: () => void }) {
  const navigate = useNavigate();
  const year = useYear();
  const [parameters] = useSearchParams();
  const search = (q: string) => {
    const words = q.trim();
    if (!words) return;
    onDone?.();
    void navigate(`/viec?${new URLSearchParams({ nam: String(year), q: words })}`);
  };
  return (
    <Input.Search
      key={parameters.get('q') ?? ''}
      defaultValue={parameters.get('q') ?? ''}
      placeholder={LIST_WORDS.searchHint}
      aria-label="Tìm việc đăng ký"
      maxLength={200}
      enterButton={<Button>Tìm</Button>}
      onSearch={search}
    />
  );
}
