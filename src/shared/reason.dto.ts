import { Text } from './input.js';

/** Acts that need nothing but a reason. */
export class ReasonIn {
  @Text(1000)
  reason: string;
}
