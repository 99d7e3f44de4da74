import { YesNo } from '../shared/input.js';

/** What the administrator may set for the whole bloc. */
export class SettingsOut {
  /** Accounts that are only members may sign in; off at first: a clerk enters for a cell. */
  memberSignIn: boolean;
}

export class SettingsIn {
  @YesNo()
  memberSignIn: boolean;
}
