import type { Figure, HeadingFacts } from '../api/types';
import { date } from '../shared/format';
import { FactNumber, FactSentence } from './FactSentence';

interface FactsProps {
  facts: HeadingFacts;
  nam: number;
  /** Of today, beside what was sent. */
  today?: HeadingFacts;
  /** Of today because what was sent did not keep them. */
  notKept?: boolean;
}

/** What the rows of the unit say under a heading. */
export function Facts({ facts, nam, today, notKept }: FactsProps) {
  const now = today && new Map([...today.figures, ...today.lines].map((one) => [one.key, one]));
  const kept = new Set([...facts.figures, ...facts.lines].map(({ key }) => key));
  const added = today?.lines.filter(({ key }) => !kept.has(key)) ?? [];
  if (facts.sentences.length + facts.lines.length + added.length === 0) return null;
  return (
    <div className="facts">
      <p className="facts-of">
        {today ? `Số liệu khi gửi, ngày ${date(facts.asOf)}` : `Số liệu đến ngày ${date(facts.asOf)}`}
        {notKept && ' (số liệu khi gửi chưa được lưu)'}
      </p>
      <ul>
        {facts.sentences.map((words) => (
          <li key={words}>
            <FactSentence words={words} facts={facts} nam={nam} today={now} />
          </li>
        ))}
        {facts.lines.map((figure) => (
          <li key={figure.key}>
            <FactLine figure={figure} nam={nam} today={now?.get(figure.key)} />
          </li>
        ))}
        {added.map((figure) => (
          <li key={figure.key} className="muted">
            Thêm sau khi gửi: <FactLine figure={figure} nam={nam} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** “Tiền: 20.000.000 đồng (2)”: what it adds up to first, the rows behind it in brackets. */
function FactLine({ figure, nam, today }: { figure: Figure; nam: number; today?: Figure }) {
  if (figure.amount === null)
    return (
      <>
        {figure.label}: <FactNumber figure={figure} nam={nam} today={today} />
      </>
    );
  return (
    <>
      {figure.label}: <FactNumber figure={figure} nam={nam} isAmount today={today} /> {figure.measure}
    </>
  );
}
