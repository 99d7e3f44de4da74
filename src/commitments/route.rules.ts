import type { Kind } from './commitment.flow.js';

/** What decides who reviews an item, read on the day it is submitted. */
export interface RouteFacts {
  kind: Kind;
  /** From the bloc down to the registering unit. */
  path: readonly string[];
  /** Of the person who registers; false for a collective. */
  isHead: boolean;
  /** Secretary of a unit of the bloc. */
  isBaseSecretary: boolean;
  /** Secretary of the registering unit itself. */
  isSecretaryHere: boolean;
}

/**
 * The bodies that may review an item, nearest first: a collective's goes to the parent unit, a member's to the
 * committee of their own cell, that of a cell's secretary to the parent unit, those of a unit's secretary and of
 * the head of an agency to the Khối. Where nobody is left to review, the item goes one level up.
 */
export function bodiesFor(facts: RouteFacts): string[] {
  const upwards = facts.path.toReversed();
  if (facts.kind === 'individual' && (facts.isHead || facts.isBaseSecretary)) return upwards.slice(-1);
  const ownBody = facts.kind === 'individual' && !facts.isSecretaryHere;
  return upwards.slice(ownBody ? 0 : 1);
}

/** A body with the number of its reviewers who are neither registrant nor submitter. */
export interface StaffedBody {
  unitId: string;
  reviewers: number;
}

/** The nearest body with somebody left; at the Khối the item waits for another officer. */
export function chooseBody(bodies: readonly StaffedBody[]): string {
  const chosen = bodies.find((body) => body.reviewers > 0) ?? bodies.at(-1);
  if (!chosen) throw new Error('An item of the bloc itself has no reviewer.');
  return chosen.unitId;
}
