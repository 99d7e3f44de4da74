import { Button, Dropdown } from 'antd';

interface MoreActsProps {
  /** Whose acts they are, for those who only hear it. */
  of: string;
  acts: { key: string; words: string; onClick: () => void }[];
}

/** Acts that are seldom needed, behind one button. */
export function MoreActs({ of, acts }: MoreActsProps) {
  const [only] = acts;
  if (!only) return null;
  if (acts.length === 1)
    return (
      <Button type="text" onClick={only.onClick}>
        {only.words}
      </Button>
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: acts.map(({ key, words, onClick }) => ({ key, label: words, onClick })) }}
    >
      <Button type="text" aria-label={`Khác: ${of}`} aria-haspopup="menu">
        Khác <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  );
}
