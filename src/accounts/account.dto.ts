import { ROLES, type Role } from '../shared/actor.js';
import { Choice, DateText, Id, Text } from '../shared/input.js';

export class SignInIn {
  @Text(100)
  username: string;

  @Text(200)
  password: string;
}

export class HeldGrantOut {
  role: Role;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: string;
  /** Granted at the bloc: sees individual items without names until opened. */
  atBloc: boolean;
  validTo: string | null;
}

/** Why nothing can be written. */
export class ReadOnlyOut {
  /** null: an archive that was only started to be read. */
  since: string | null;
  reason: string;
  decisionNumber: string | null;
  by: string | null;
  /** Set by the operator: it cannot be lifted on a page. */
  byOperator: boolean;
}

export class MeOut {
  accountId: string;
  username: string;
  name: string;
  personId: string | null;
  mustChangePassword: boolean;
  grants: HeldGrantOut[];
  /** Units where the person is posted today. */
  homeUnits: HomeUnitOut[];
  /** Business date of the server, YYYY-MM-DD. */
  today: string;
  demo: boolean;
  /** null: everything may be written. */
  readOnly: ReadOnlyOut | null;
  /** Whom to call for help. */
  contact: string;
}

export class HomeUnitOut {
  id: string;
  code: string;
  name: string;
  kind: string;
}

export class PasswordIn {
  @Text(200)
  currentPassword: string;

  @Text(200)
  newPassword: string;
}

export class AccountIn {
  @Text(60)
  username: string;

  @Text(100)
  name: string;

  @Id({ optional: true })
  personId?: string | null;
}

export class AccountOut {
  id: string;
  username: string;
  name: string;
  personId: string | null;
  mustChangePassword: boolean;
  blocked: boolean;
}

/** An account with the password that was issued: shown this once. */
export class IssuedAccountOut extends AccountOut {
  issuedPassword: string;
}

export class AccountsOut {
  items: AccountOut[];
  total: number;
}

export class AccountsQuery {
  /** User name or name, with or without marks. */
  @Text(100, { optional: true })
  q?: string;
}

export class GrantIn {
  @Id()
  accountId: string;

  @Choice(ROLES)
  role: Role;

  @Id()
  unitId: string;

  @DateText()
  validFrom: string;

  @DateText({ optional: true })
  validTo?: string | null;

  @Text(100)
  decisionNumber: string;
}

export class RevokeGrantIn {
  /** First day on which the grant no longer holds. */
  @DateText()
  validTo: string;

  @Text(500)
  reason: string;
}

export class GrantOut {
  id: string;
  accountId: string;
  username: string;
  name: string;
  role: Role;
  unitId: string;
  unitCode: string;
  unitName: string;
  validFrom: string;
  validTo: string | null;
  decisionNumber: string | null;
  /** Name of the account that granted it; null: set-up or demo. */
  grantedBy: string | null;
  createdAt: string;
}

export class GrantsOut {
  items: GrantOut[];
  total: number;
}

export class GrantsQuery {
  /** Code of a unit: grants made in its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** Grants in force on this date; all when missing. */
  @DateText({ optional: true })
  on?: string;
}

export class SetupIn {
  /** The one-time code that the server printed in its log. */
  @Text(100)
  setupCode: string;

  @Text(60)
  username: string;

  @Text(100)
  name: string;

  @Text(200)
  password: string;

  /** The bloc for which the book is kept. */
  @Text(40)
  blocCode: string;

  @Text(300)
  blocName: string;

  @Text(100)
  blocShortName: string;
}

export class SetupOut {
  /** True while the first administrator is not there yet. */
  open: boolean;
}
