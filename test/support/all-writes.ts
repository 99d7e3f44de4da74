import { coveredBy } from './covered.js';
import { NO_RECORD as KNOWN_WITHOUT, WRITES as KNOWN } from './writes.js';

/** Every route that changes something, of all features. */
export const WRITES = { ...KNOWN, ...coveredBy((one) => one.WRITES) };
/** Routes that write and leave no history. */
export const NO_RECORD = [...KNOWN_WITHOUT, ...Object.keys(coveredBy((one) => one.NO_RECORD))];
