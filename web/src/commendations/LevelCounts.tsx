import type { Commendation, CommendationLevel } from '../api/types';
import { number } from '../shared/format';
import { LEVEL_WORDS, SUBJECT_WORDS } from './words';

const LEVELS = Object.keys(LEVEL_WORDS) as CommendationLevel[];

/** Collectives and individuals apart, by level; only of a list that is whole. */
export function LevelCounts({ items, total }: { items: Commendation[]; total: number }) {
  if (total === 0 || items.length < total) return null;
  const count = (level: CommendationLevel, subject: Commendation['subject']) =>
    items.filter((item) => item.level === level && item.subject === subject).length;
  return (
    <ul className="commendation-levels" aria-label="Số được biểu dương, khen thưởng theo cấp">
      {LEVELS.map((level) => (
        <li key={level} className="card">
          <h2>{LEVEL_WORDS[level]}</h2>
          <p>
            <strong>{number(count(level, 'collective'))}</strong> {SUBJECT_WORDS.collective.toLowerCase()},{' '}
            <strong>{number(count(level, 'individual'))}</strong> {SUBJECT_WORDS.individual.toLowerCase()}
          </p>
        </li>
      ))}
    </ul>
  );
}
