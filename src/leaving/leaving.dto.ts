import { Text } from '../shared/input.js';

/** By whose decision, and why. */
export class LeavingIn {
  @Text(60)
  decisionNumber: string;

  @Text(1000)
  reason: string;
}

/** An export is asked for by a link: the same two in the query. */
export class ExportQuery extends LeavingIn {}
