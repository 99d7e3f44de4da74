import { CommitmentFilter } from '../commitments/commitment.filter.js';
import { Text } from '../shared/input.js';

/** What the register is of: the same words as the list on the screen. */
export class RegisterQuery extends CommitmentFilter {
  /** Words to find, with or without marks. */
  @Text(200, { optional: true })
  q?: string;
}
