import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { Grant } from '../../src/accounts/grant.entity.js';
import { hashPassword } from '../../src/accounts/passwords.js';
import { MEMBER_SIGN_IN } from '../../src/accounts/sign-in.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Posting } from '../../src/people/posting.entity.js';
import { AppSetting } from '../../src/platform/app-setting.entity.js';
import type { Role } from '../../src/shared/actor.js';
import { fold } from '../../src/shared/text.js';
import { Shortcoming } from '../../src/shortcomings/shortcoming.entity.js';
import { UnitVersion } from '../../src/units/unit-version.entity.js';
import { Unit } from '../../src/units/unit.entity.js';
import type { UnitKind } from '../../src/units/unit.rules.js';
import { LegalBasis } from '../../src/years/legal-basis.entity.js';
import { YearDeadline, YearListItem, YearWindow } from '../../src/years/year-parts.entity.js';
import { Year } from '../../src/years/year.entity.js';

/** The business date of the tests: assessment and review of 2018 and registration of 2019 are open. */
export const TODAY = '2018-11-20';
export const PASSWORD = 'Demo@2018';

/** An identifier that is the same in every run. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface UnitFacts {
  name: string;
  partyName: string;
  kind: UnitKind;
  parent: string | null;
  position: number;
}

/** The organisation: a bloc, two base committees with cells, a base cell, and a body that does not register. */
export const UNITS = {
  DUK: { name: 'Khối các cơ quan tỉnh', partyName: 'Đảng ủy Khối các cơ quan tỉnh', kind: 'bloc', parent: null, position: 0 },
  KBNN: { name: 'Kho bạc Nhà nước Nghệ An', partyName: 'Đảng bộ Kho bạc Nhà nước', kind: 'base-committee', parent: 'DUK', position: 1 },
  'KBNN.CB1': { name: 'Văn phòng', partyName: 'Chi bộ Văn phòng', kind: 'cell', parent: 'KBNN', position: 1 },
  'KBNN.CB2': { name: 'Phòng Kế toán Nhà nước', partyName: 'Chi bộ Kế toán', kind: 'cell', parent: 'KBNN', position: 2 },
  BHXH: { name: 'Bảo hiểm xã hội tỉnh', partyName: 'Đảng bộ Bảo hiểm xã hội', kind: 'base-committee', parent: 'DUK', position: 2 },
  'BHXH.CB1': { name: 'Phòng Chế độ', partyName: 'Chi bộ Chế độ', kind: 'cell', parent: 'BHXH', position: 1 },
  SDL: { name: 'Sở Du lịch', partyName: 'Chi bộ Sở Du lịch', kind: 'base-cell', parent: 'DUK', position: 3 },
  DOANKHOI: { name: 'Đoàn Khối', partyName: 'Đoàn Khối các cơ quan tỉnh', kind: 'other', parent: 'DUK', position: 4 },
} as const satisfies Record<string, UnitFacts>;
export type UnitCode = keyof typeof UNITS;
export const unitId = (code: UnitCode): string => idOf(`unit ${code}`);

interface PostingFacts {
  unit: UnitCode;
  partyOffice: string | null;
  stateOffice: string;
  isHead?: true;
  isSecretary?: true;
  isCommitteeMember?: true;
}

const member = (unit: UnitCode, stateOffice: string): PostingFacts => ({ unit, partyOffice: 'Đảng viên', stateOffice });
const secretary = (unit: UnitCode, stateOffice: string): PostingFacts => ({
  unit,
  partyOffice: 'Bí thư',
  stateOffice,
  isSecretary: true,
  isCommitteeMember: true,
});

/** People, by their names; all invented. */
export const PEOPLE = {
  'Nguyễn Văn Hòa': [{ unit: 'KBNN', partyOffice: 'Phó Bí thư', stateOffice: 'Giám đốc', isHead: true, isCommitteeMember: true }],
  'Trần Thị Mai': [secretary('KBNN', 'Phó Giám đốc')],
  'Lê Thanh Bình': [member('KBNN.CB2', 'Chuyên viên')],
  'Phạm Quang Dũng': [secretary('KBNN.CB1', 'Chánh Văn phòng')],
  'Hoàng Thị Lan': [member('KBNN.CB1', 'Chuyên viên')],
  'Võ Minh Đức': [{ unit: 'KBNN.CB1', partyOffice: null, stateOffice: 'Chuyên viên' }],
  'Bùi Xuân Hưng': [secretary('KBNN.CB2', 'Trưởng phòng')],
  'Đặng Thị Hoa': [member('KBNN.CB2', 'Kế toán viên')],
  'Hồ Thị Nga': [secretary('BHXH', 'Giám đốc')],
  'Cao Văn Nam': [member('BHXH.CB1', 'Chuyên viên')],
  'Ngô Đức Thắng': [secretary('SDL', 'Giám đốc Sở')],
  'Vũ Thị Yến': [member('SDL', 'Chuyên viên')],
} as const satisfies Record<string, readonly PostingFacts[]>;
export type PersonName = keyof typeof PEOPLE;
export const personId = (name: PersonName): string => idOf(`person ${name}`);

interface AccountFacts {
  name: string;
  person: PersonName | null;
  grants: readonly (readonly [Role, UnitCode])[];
}

/** Who signs in, and with what. */
export const ACCOUNTS = {
  'bithu.kbnn': { name: 'Trần Thị Mai', person: 'Trần Thị Mai', grants: [['secretary', 'KBNN']] },
  'giupviec.kbnn': { name: 'Lê Thanh Bình', person: 'Lê Thanh Bình', grants: [['clerk', 'KBNN']] },
  'bithu.kbnn.cb1': { name: 'Phạm Quang Dũng', person: 'Phạm Quang Dũng', grants: [['secretary', 'KBNN.CB1']] },
  'canbo.kbnn': { name: 'Hoàng Thị Lan', person: 'Hoàng Thị Lan', grants: [['member', 'KBNN.CB1']] },
  'bithu.bhxh': { name: 'Hồ Thị Nga', person: 'Hồ Thị Nga', grants: [['secretary', 'BHXH']] },
  'bithu.sdl': { name: 'Ngô Đức Thắng', person: 'Ngô Đức Thắng', grants: [['secretary', 'SDL']] },
  tuyengiao: { name: 'Thái Bá Khoa', person: null, grants: [['reviewer', 'DUK']] },
  tuyengiao2: { name: 'Trương Thị Hiền', person: null, grants: [['reviewer', 'DUK']] },
  kiemtra: { name: 'Đinh Công Sơn', person: null, grants: [['inspector', 'DUK']] },
  lanhdao: { name: 'Phan Hồng Quân', person: null, grants: [['leader', 'DUK']] },
  quantri: { name: 'Tạ Quốc Việt', person: null, grants: [['administrator', 'DUK'], ['grantor', 'DUK']] },
} as const satisfies Record<string, AccountFacts>;
export type Username = keyof typeof ACCOUNTS;
export const USERNAMES = Object.keys(ACCOUNTS) as Username[];
export const accountId = (username: Username): string => idOf(`account ${username}`);

export const LEGAL_BASIS = idOf('Chỉ thị 05');
export const SHORTCOMING_OF_KBNN = idOf('shortcoming of KBNN');
export const SHORTCOMING_OF_BHXH = idOf('shortcoming of BHXH');
export const SHORTCOMING_OF_LAN = idOf('shortcoming of Hoàng Thị Lan');

const WINDOWS = ['registration', 'supplement', 'half-year', 'assessment', 'review'] as const;
const spans = (year: number, registrationOpens: string): [string, string][] => [
  [registrationOpens, `${year}-03-31`],
  [`${year}-04-01`, `${year}-05-31`],
  [`${year}-06-01`, `${year}-07-15`],
  [`${year}-11-01`, `${year}-12-10`],
  [`${year}-11-01`, `${year}-12-31`],
];

/** Fills an empty, migrated database. */
export async function seedWorld(tx: EntityManager): Promise<void> {
  await seedUnits(tx);
  await seedPeople(tx);
  await seedAccounts(tx);
  await seedYears(tx);
  await seedShortcomings(tx);
}

async function seedUnits(tx: EntityManager): Promise<void> {
  const codes = Object.keys(UNITS) as UnitCode[];
  await tx.insert(Unit, codes.map((code) => ({ id: unitId(code) })));
  await tx.insert(
    UnitVersion,
    codes.map((code) => {
      const { parent, ...facts }: UnitFacts = UNITS[code];
      const parentId = parent && unitId(parent as UnitCode);
      return { ...facts, unitId: unitId(code), parentId, code, shortName: code, validFrom: '2015-01-01' };
    }),
  );
}

async function seedPeople(tx: EntityManager): Promise<void> {
  const names = Object.keys(PEOPLE) as PersonName[];
  await tx.insert(Person, names.map((name) => ({ id: personId(name), name, search: fold(name) })));
  const postings = names.flatMap((name) =>
    PEOPLE[name].map(({ unit, ...facts }: PostingFacts) => ({
      id: idOf(`posting ${name} ${unit}`),
      ...facts,
      personId: personId(name),
      unitId: unitId(unit),
      validFrom: '2015-01-01',
    })),
  );
  await tx.insert(Posting, postings);
}

async function seedAccounts(tx: EntityManager): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await tx.insert(
    Account,
    USERNAMES.map((username) => {
      const { name, person }: AccountFacts = ACCOUNTS[username];
      const held = person && personId(person);
      return { id: accountId(username), username, name, personId: held, passwordHash, mustChangePassword: false };
    }),
  );
  const grants = USERNAMES.flatMap((username) =>
    ACCOUNTS[username].grants.map(([role, unit]) => ({
      id: idOf(`grant ${username} ${role}`),
      accountId: accountId(username),
      role,
      unitId: unitId(unit),
      validFrom: '2015-01-01',
      decisionNumber: '01-QĐ/ĐUK',
    })),
  );
  await tx.insert(Grant, grants);
  await tx.insert(AppSetting, { key: MEMBER_SIGN_IN, value: true as never });
}

async function seedYears(tx: EntityManager): Promise<void> {
  await tx.insert(LegalBasis, {
    id: LEGAL_BASIS,
    type: 'Chỉ thị',
    number: '05-CT/TW',
    issuedOn: '2016-05-15',
    issuer: 'Bộ Chính trị',
    subject: 'Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    shortName: 'Chỉ thị 05',
  });
  for (const year of [2017, 2018, 2019]) {
    const registrationOpens = year === 2019 ? '2018-11-15' : `${year}-01-15`;
    await tx.insert(Year, { year, theme: `Chủ đề năm ${year}`, openedAt: new Date(`${year}-01-02T00:00:00Z`) });
    await tx.insert(
      YearWindow,
      spans(year, registrationOpens).map(([opensOn, closesOn], place) => ({ year, kind: WINDOWS[place]!, opensOn, closesOn })),
    );
    await tx.insert(YearDeadline, [
      { year, kind: 'registration-list', dueOn: `${year}-04-10` },
      { year, kind: 'half-year', dueOn: `${year}-07-15` },
      { year, kind: 'yearly', dueOn: `${year}-12-15` },
    ]);
    await tx.insert(YearListItem, [
      { year, list: 'aspect', code: 'tu-tuong', name: 'Tư tưởng', position: 0 },
      { year, list: 'aspect', code: 'dao-duc', name: 'Đạo đức', position: 1 },
      { year, list: 'aspect', code: 'phong-cach', name: 'Phong cách', position: 2 },
      { year, list: 'topic', code: 'cai-cach', name: 'Cải cách hành chính', position: 0 },
      { year, list: 'topic', code: 'tiet-kiem', name: 'Thực hành tiết kiệm', position: 1 },
    ]);
  }
}

async function seedShortcomings(tx: EntityManager): Promise<void> {
  const found = { foundYear: 2017, source: 'Kiểm điểm năm 2017' };
  await tx.insert(Shortcoming, [
    { id: SHORTCOMING_OF_KBNN, ...found, unitId: unitId('KBNN'), text: 'Một số hồ sơ giải quyết còn chậm.' },
    { id: SHORTCOMING_OF_BHXH, ...found, unitId: unitId('BHXH'), text: 'Tiếp dân có lúc chưa kịp thời.' },
    {
      id: SHORTCOMING_OF_LAN,
      ...found,
      unitId: unitId('KBNN.CB1'),
      personId: personId('Hoàng Thị Lan'),
      text: 'Cập nhật văn bản mới còn chậm.',
    },
  ]);
}
