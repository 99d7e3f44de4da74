import type { Role } from '../shared/actor.js';
import { demoId } from './bulk.js';
import { BLOC_ID, type Place, SINCE } from './organisation.js';
import type { DemoPerson } from './people.js';

export const DEMO_PASSWORD = 'Demo@2018';

export interface DemoAccount {
  id: string;
  username: string;
  name: string;
  personId: string | null;
  grants: { role: Role; unitId: string }[];
}

const OFFICERS: [string, string, Role[]][] = [
  ['tuyengiao', 'Nguyễn Thị Minh Hà', ['reviewer']],
  ['tuyengiao2', 'Trần Quốc Bảo', ['reviewer']],
  ['kiemtra', 'Lê Văn Thắng', ['inspector']],
  ['lanhdao', 'Phạm Thị Hồng Vân', ['leader']],
  ['quantri', 'Hoàng Anh Tuấn', ['administrator', 'grantor']],
];

/** Officers of the Khối. */
export function officerAccounts(): DemoAccount[] {
  return OFFICERS.map(([username, name, roles]) => ({
    id: demoId('account', username),
    username,
    name,
    personId: null,
    grants: roles.map((role) => ({ role, unitId: BLOC_ID })),
  }));
}

/** Accounts of a unit: its secretary and clerk, the secretaries of its cells, and a member of its first cell. */
export function unitAccounts(places: Place[], people: DemoPerson[]): DemoAccount[] {
  const [own, firstCell] = places as [Place, Place | undefined];
  const code = own.code.toLowerCase();
  const secretaries = people.filter((person) => person.isSecretary);
  const accounts = secretaries.map((person) =>
    account(`bithu.${person.place.code.toLowerCase()}`, person, 'secretary', person.place),
  );
  const staff = people.filter(
    (person) => !person.isSecretary && !person.isHead && !person.partyOffice?.startsWith('Phó'),
  );
  const clerk = staff.find((person) => person.place !== firstCell && person.partyOffice) ?? staff[0];
  if (clerk) accounts.push(account(`giupviec.${code}`, clerk, 'clerk', own));
  const member = staff.find(
    (person) => person !== clerk && person.place === (firstCell ?? own) && person.partyOffice,
  );
  if (member) accounts.push(account(`canbo.${code}`, member, 'member', member.place));
  return accounts;
}

function account(username: string, person: DemoPerson, role: Role, place: Place): DemoAccount {
  return {
    id: demoId('account', username),
    username,
    name: person.name,
    personId: person.id,
    grants: [{ role, unitId: place.id }],
  };
}

/** Rows of `accounts` and `grants`. */
export function accountRows(accounts: DemoAccount[], passwordHash: string) {
  return {
    accounts: accounts.map(({ id, username, name, personId }) => ({
      id,
      username,
      name,
      person_id: personId,
      password_hash: passwordHash,
      must_change_password: false,
      blocked: false,
      created_at: `${SINCE}T00:00:00Z`,
    })),
    grants: accounts.flatMap(({ id, grants }) =>
      grants.map(({ role, unitId }) => ({
        id: demoId('grant', id, role),
        account_id: id,
        role,
        unit_id: unitId,
        valid_from: SINCE,
        decision_number: 'Minh họa',
        created_at: `${SINCE}T00:00:00Z`,
      })),
    ),
  };
}
