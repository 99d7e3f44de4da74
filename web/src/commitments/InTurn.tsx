import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { api, body } from '../api/client';
import type { Commitment, CommitmentsQuery } from '../api/types';
import { number } from '../shared/format';

interface Turn {
  id: string;
  /** To the form; otherwise to the item. */
  edit: boolean;
}

const isTurn = (one: unknown): one is Turn =>
  typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' && 'edit' in one;

const turnOf = (item: Commitment): Turn => ({ id: item.id, edit: item.can.includes('update') });

/** What is still to be opened after this page, and how to go on. */
export function useTurns() {
  const state: unknown = useLocation().state;
  const navigate = useNavigate();
  const known = typeof state === 'object' && state !== null && 'turns' in state ? state.turns : [];
  const turns = Array.isArray(known) ? known.filter(isTurn) : [];
  const go = ([next, ...rest]: Turn[]) => {
    if (!next) return false;
    void navigate(`/viec/${next.id}${next.edit ? '/sua' : ''}`, { state: { turns: rest } });
    return true;
  };
  return { left: turns.length, next: () => go(turns), go };
}

/** Opens the items of a filter one after the other. */
export function OpenInTurn({ query, words }: { query: CommitmentsQuery; words: string }) {
  const { go } = useTurns();
  const open = async () => {
    const { items } = await body(
      api.GET('/api/commitments', { params: { query: { ...query, limit: 200 } } }),
    );
    go(items.map(turnOf));
  };
  return <Button onClick={() => void open()}>{words}</Button>;
}

/** On the page of an item that was opened in turn: how many are left, and the next one. */
export function TurnsLeft() {
  const { left, next } = useTurns();
  if (left === 0) return null;
  return (
    <p className="turns no-print">
      <span className="muted">Còn {number(left)} việc cần xử lý tiếp.</span>
      <Button onClick={next}>Việc tiếp theo</Button>
    </p>
  );
}
