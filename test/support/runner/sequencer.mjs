import { dirname } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/** The tests of the whole system take longest: begun first, they leave no process waiting for the other at the end. */
export default class WholeSystemFirst extends TestSequencer {
  async sort(tests) {
    const whole = ({ path, context }) => (dirname(path) === context.config.roots[0] ? 0 : 1);
    return [...(await super.sort(tests))].sort((one, other) => whole(one) - whole(other));
  }
}
