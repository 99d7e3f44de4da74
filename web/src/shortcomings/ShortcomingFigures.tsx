import { Skeleton } from 'antd';
import type { ShortcomingState } from '../api/types';
import { number } from '../shared/format';
import { FIGURE_WORDS } from './words';
import { useShortcomingFigures } from './queries';

interface FiguresProps {
  year: number;
  /** Only of this year's review. */
  found: number | undefined;
  unit: string | undefined;
  chosen: readonly ShortcomingState[];
  onChoose: (state: ShortcomingState | null) => void;
}

const EVER = 2000;

/** What was found and where it stands: the parts add up to the whole, each opens its rows. */
export function ShortcomingFigures({ year, found, unit, chosen, onChoose }: FiguresProps) {
  const span = { from: found ?? EVER, to: found ?? year, asOfYear: year };
  const figures = useShortcomingFigures({ ...span, ...(unit ? { unit } : {}) });
  if (figures.isPending) return <Skeleton active={false} paragraph={{ rows: 2 }} />;
  if (!figures.data) return null;
  return (
    <ul className="shortcoming-figures" aria-label={`Số liệu đến hết năm ${year}`}>
      {figures.data.items.map(({ key, value, filter }) => {
        const [state = null] = (filter.state as ShortcomingState[] | undefined) ?? [];
        const pressed = state === null ? chosen.length === 0 : chosen.length === 1 && chosen[0] === state;
        return (
          <li key={key}>
            <button type="button" aria-pressed={pressed} onClick={() => onChoose(state)}>
              <strong>{number(value)}</strong>
              <span>{state ? FIGURE_WORDS[state] : 'nội dung đã nêu'}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
