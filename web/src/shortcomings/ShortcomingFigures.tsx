import { Skeleton } from 'antd';
import type { ShortcomingState, ShortcomingsQuery } from '../api/types';
import { FigureInfo } from '../shared/FigureInfo';
import { number } from '../shared/format';
import { FIGURE_WORDS } from './words';
import { useShortcomingFigures } from './queries';

interface FiguresProps {
  /** What the list below asks for. */
  query: ShortcomingsQuery;
  year: number;
  onChoose: (state: ShortcomingState | null) => void;
}

/** First year that the book can know of. */
const EVER = 2000;

/** What was found and where it stands: the parts add up to the whole, each opens its rows. */
export function ShortcomingFigures({ query, year, onChoose }: FiguresProps) {
  const { foundYear, unit, state: chosen = [] } = query;
  const asOfYear = query.asOfYear ?? year;
  const figures = useShortcomingFigures({
    from: foundYear ?? query.from ?? EVER,
    to: foundYear ?? query.to ?? asOfYear,
    asOfYear,
    ...(unit ? { unit } : {}),
  });
  if (figures.isPending) return <Skeleton active={false} paragraph={{ rows: 2 }} />;
  if (!figures.data) return null;
  return (
    <ul className="shortcoming-figures" aria-label={`Số liệu đến hết năm ${asOfYear}`}>
      {figures.data.items.map((figure) => {
        const { key, value, filter } = figure;
        const [state = null] = (filter.state as ShortcomingState[] | undefined) ?? [];
        const pressed = state === null ? chosen.length === 0 : chosen.length === 1 && chosen[0] === state;
        return (
          <li key={key}>
            <button type="button" aria-pressed={pressed} onClick={() => onChoose(state)}>
              <strong>{number(value)}</strong>
              <span>{state ? FIGURE_WORDS[state] : 'nội dung đã nêu'}</span>
            </button>
            <FigureInfo figure={figure} nam={year} />
          </li>
        );
      })}
    </ul>
  );
}
