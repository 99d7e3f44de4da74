import { coveredBy } from './support/covered.js';
import { describeMatrix } from './support/permission-matrix.js';

describeMatrix(
  'role × route of a feature × own, subtree or other unit',
  coveredBy((one) => one.EXPECTED),
);
