import { Text, YesNo } from '../shared/input.js';

/** What the administrator may set for the whole bloc. */
export class SettingsOut {
  /** Accounts that are only members may sign in; off at first: a clerk enters for a cell. */
  memberSignIn: boolean;
  /** Đảng bộ above the bloc, as papers name it; null: not told yet, papers have dots. */
  superior: string | null;
  /** Địa danh on papers. */
  place: string | null;
  /** To whom the bloc reports. */
  reportsTo: string | null;
}

/** What is left out stays as it is. */
export class SettingsIn {
  @YesNo({ optional: true })
  memberSignIn?: boolean;

  @Text(200, { optional: true })
  superior?: string | null;

  @Text(60, { optional: true })
  place?: string | null;

  @Text(200, { optional: true })
  reportsTo?: string | null;
}
