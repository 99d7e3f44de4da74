/** Life of a shortcoming: found, addressed by a commitment, and what became of it. */
export const SHORTCOMING_STATES = ['open', 'addressed', 'remedied', 'partly', 'carried', 'closed'] as const;
export type ShortcomingState = (typeof SHORTCOMING_STATES)[number];

/** What a verified commitment says of the shortcoming that it addressed. */
export const REMEDIES = ['remedied', 'partly', 'not-remedied', 'carried'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The state after a remedy was recorded; one that was not remedied stays addressed, in sight. */
export function stateAfter(remedy: Remedy): ShortcomingState {
  return remedy === 'not-remedied' ? 'addressed' : remedy;
}
