import { Choice, Text, Whole } from '../shared/input.js';
import { OPTION_LISTS, type OptionList } from './commendation.flow.js';

export class CommendationOptionIn {
  /** form: hình thức khen thưởng; title: danh hiệu thi đua. */
  @Choice(OPTION_LISTS)
  list: OptionList;

  @Text(40)
  code: string;

  @Text(200)
  name: string;

  @Whole(0, 1000, { optional: true })
  position?: number;

  /** First year in which it is given. */
  @Whole(2000, 2200)
  fromYear: number;

  /** Last year, included; missing: still given. */
  @Whole(2000, 2200, { optional: true })
  toYear?: number | null;
}

export class CommendationOptionPatch {
  @Whole(1, 1_000_000)
  version: number;

  @Text(200, { optional: true })
  name?: string;

  @Whole(0, 1000, { optional: true })
  position?: number;

  @Whole(2000, 2200, { optional: true })
  toYear?: number | null;
}

export class CommendationOptionsQuery {
  @Choice(OPTION_LISTS, { optional: true })
  list?: OptionList;

  /** Those given in this year. */
  @Whole(2000, 2200, { optional: true })
  year?: number;
}

export class CommendationOptionOut {
  id: string;
  list: OptionList;
  code: string;
  name: string;
  position: number;
  fromYear: number;
  toYear: number | null;
  version: number;
  can: 'update'[];
}

export class CommendationOptionsOut {
  items: CommendationOptionOut[];
  total: number;
}
