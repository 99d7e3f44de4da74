import { Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Commitment } from '../api/types';
import { useMe } from '../app/session';
import { StateTag } from '../shared/StateTag';
import { registrantOf, waited } from './queue';

interface QueueListProps {
  items: Commitment[];
  currentId: string | null;
  onOpen: (id: string) => void;
  onStep: (step: 1 | -1) => void;
  marked: ReadonlySet<string>;
  onMark: (id: string, marked: boolean) => void;
}

export function QueueList({ items, currentId, onOpen, onStep, marked, onMark }: QueueListProps) {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector<HTMLButtonElement>('button[aria-current="true"]');
    current?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [currentId]);

  const arrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <ul ref={list} className="queue-list" aria-label="Việc chờ xem xét" onKeyDown={arrows}>
      {items.map((item) => (
        <QueueRow
          key={item.id}
          item={item}
          current={item.id === currentId}
          marked={marked.has(item.id)}
          onOpen={() => onOpen(item.id)}
          onMark={(value) => onMark(item.id, value)}
        />
      ))}
    </ul>
  );
}

interface QueueRowProps {
  item: Commitment;
  current: boolean;
  marked: boolean;
  onOpen: () => void;
  onMark: (marked: boolean) => void;
}

function QueueRow({ item, current, marked, onOpen, onMark }: QueueRowProps) {
  const { today } = useMe();
  return (
    <li className={current ? 'current' : undefined}>
      {item.can.includes('register') ? (
        <Checkbox
          className="queue-mark"
          checked={marked}
          onChange={(event) => onMark(event.target.checked)}
          aria-label={`Chọn việc ${item.code}`}
        />
      ) : (
        <span className="queue-mark" />
      )}
      <button type="button" aria-current={current} onClick={onOpen}>
        <span className="queue-who">
          <strong>{registrantOf(item)}</strong>
          <span className="muted">{waited(item, today)}</span>
        </span>
        <span className="muted">
          {item.kind === 'individual' ? `${item.unit.name} · ` : ''}
          {item.kind === 'individual' ? 'cá nhân' : 'tập thể'} · năm {item.year}
        </span>
        <span className="queue-content">{item.content}</span>
        <span className="queue-state">
          <StateTag state={item.state} />
          {item.stopRequestedAt && <span>Có đề nghị dừng</span>}
        </span>
      </button>
    </li>
  );
}
