import { NONE } from '../commitments/commitment.filter.js';
import type { NamedPart } from '../plans/plan-part.query.js';
import type { FigureDefinition } from './commitment.figures.js';

const counted = { counted: true } as const;

export const UNCLASSIFIED: FigureDefinition = {
  key: `plan.content.${NONE}`,
  label: 'Chưa phân loại',
  filter: { ...counted, planContent: NONE },
};

/** An item serves at most one breakthrough, most serve none: these are told beside the contents, never added to them. */
export const BREAKTHROUGH: FigureDefinition = {
  key: 'plan.breakthrough',
  label: 'Việc thuộc nội dung đột phá',
  filter: { ...counted, breakthroughs: true },
};

/** One part a content of the bloc's plan, the latest plan first, and “Chưa phân loại” always as a line of its own. */
export function contentParts(contents: readonly NamedPart[]): FigureDefinition[] {
  const parts = contents.map((part) => ({
    key: keyOf('content', part, contents),
    label: part.name,
    filter: { ...counted, planContent: part.id },
  }));
  return [...parts, UNCLASSIFIED];
}

export function breakthroughParts(breakthroughs: readonly NamedPart[]): FigureDefinition[] {
  return breakthroughs.map((part) => ({
    key: keyOf('breakthrough', part, breakthroughs),
    label: part.name,
    filter: { ...counted, breakthrough: part.id },
  }));
}

/** A code belongs to its plan: in a span over two plans those of the earlier one bear its first year. */
function keyOf(kind: string, { code, planFrom }: NamedPart, all: readonly NamedPart[]): string {
  const latest = Math.max(...all.map((part) => part.planFrom));
  return `plan.${kind}.${code}${planFrom === latest ? '' : `.${planFrom}`}`;
}
