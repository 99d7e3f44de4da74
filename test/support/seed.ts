import type { EntityManager } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { Grant } from '../../src/accounts/grant.entity.js';
import { hashPassword } from '../../src/accounts/passwords.js';
import { MEMBER_SIGN_IN } from '../../src/accounts/sign-in.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Posting } from '../../src/people/posting.entity.js';
import { AppSetting } from '../../src/platform/app-setting.entity.js';
import { fold } from '../../src/shared/text.js';
import { ShortcomingStep } from '../../src/shortcomings/shortcoming-step.entity.js';
import { Shortcoming } from '../../src/shortcomings/shortcoming.entity.js';
import { UnitVersion } from '../../src/units/unit-version.entity.js';
import { Unit } from '../../src/units/unit.entity.js';
import { LegalBasis } from '../../src/years/legal-basis.entity.js';
import { YearDeadline, YearListItem, YearWindow } from '../../src/years/year-parts.entity.js';
import { Year } from '../../src/years/year.entity.js';
import {
  ACCOUNTS,
  type AccountFacts,
  LEGAL_BASIS,
  PASSWORD,
  PEOPLE,
  type PersonName,
  type PostingFacts,
  SHORTCOMING_OF_BHXH,
  SHORTCOMING_OF_KBNN,
  SHORTCOMING_OF_LAN,
  UNITS,
  USERNAMES,
  type UnitCode,
  type UnitFacts,
  accountId,
  idOf,
  personId,
  unitId,
} from './world.js';

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
  await tx.insert(
    Unit,
    codes.map((code) => ({ id: unitId(code) })),
  );
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
  await tx.insert(
    Person,
    names.map((name) => ({ id: personId(name), name, search: fold(name) })),
  );
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
      return {
        id: accountId(username),
        username,
        name,
        personId: held,
        passwordHash,
        mustChangePassword: false,
      };
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
    await tx.insert(Year, {
      year,
      theme: `Chủ đề năm ${year}`,
      openedAt: new Date(`${year}-01-02T00:00:00Z`),
    });
    await tx.insert(
      YearWindow,
      spans(year, registrationOpens).map(([opensOn, closesOn], place) => ({
        year,
        kind: WINDOWS[place]!,
        opensOn,
        closesOn,
      })),
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
  const step = { year: 2017, act: 'find', state: 'open', businessDate: '2017-12-20' } as const;
  await tx.insert(
    ShortcomingStep,
    [SHORTCOMING_OF_KBNN, SHORTCOMING_OF_BHXH, SHORTCOMING_OF_LAN].map((shortcomingId) => ({
      ...step,
      shortcomingId,
    })),
  );
}
