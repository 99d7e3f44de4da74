import type { Figure, HeadingFacts } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { amount, number } from '../shared/format';

const PLACE = /(\{[^}]+\})/;

interface SentenceProps {
  words: string;
  facts: HeadingFacts;
  nam: number;
  /** Figures of today beside those that were sent: told where they differ. */
  today?: ReadonlyMap<string, Figure>;
}

/** A sentence of facts, each number a link to its rows. */
export function FactSentence({ words, facts, nam, today }: SentenceProps) {
  const figures = new Map(facts.figures.map((figure) => [figure.key, figure]));
  return (
    <>
      {words.split(PLACE).map((part, place) => {
        const [key = '', what] = part.startsWith('{') ? part.slice(1, -1).split(':') : [];
        const figure = figures.get(key);
        if (!figure) return part;
        const isAmount = what === 'amount';
        return (
          <FactNumber key={place} figure={figure} nam={nam} isAmount={isAmount} today={today?.get(key)} />
        );
      })}
    </>
  );
}

interface NumberProps {
  figure: Figure;
  nam: number;
  isAmount?: boolean;
  today?: Figure;
}

/** A number that opens its rows; one that is another today says so. */
export function FactNumber({ figure, nam, isAmount, today }: NumberProps) {
  const shown = (one: Figure) => (isAmount ? amount(one.amount ?? '0') : number(one.value));
  const differs = today !== undefined && shown(today) !== shown(figure);
  return (
    <>
      <FigureLink
        figure={figure}
        nam={nam}
        name={`${figure.label}: ${shown(figure)}. Xem nội dung của số liệu này`}
      >
        {shown(figure)}
      </FigureLink>
      {differs && <span className="muted"> (hôm nay: {shown(today)})</span>}
    </>
  );
}
