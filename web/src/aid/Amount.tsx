import type { AidKind } from '../api/types';
import { amountWords, roundedWords } from './amounts';

/** 9,8 tỷ đồng, and the exact number under it; of nothing: — */
export function Amount({ kind, amount }: { kind: AidKind; amount: string | null }) {
  if (amount === null) return <>—</>;
  const rounded = roundedWords(kind, amount);
  if (rounded === null) return <span className="aid-amount">{amountWords(kind, amount)}</span>;
  return (
    <span className="aid-amount">
      {rounded}
      <span className="muted exact">{amountWords(kind, amount)}</span>
    </span>
  );
}
