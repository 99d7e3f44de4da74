import { createHash } from 'node:crypto';
import type { Role } from '../../src/shared/actor.js';
import type { UnitKind } from '../../src/units/unit.rules.js';

/** The business date of the tests: assessment and review of 2018 and registration of 2019 are open. */
export const TODAY = '2018-11-20';
export const PASSWORD = 'Demo@2018';

/** An identifier that is the same in every run. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface UnitFacts {
  name: string;
  partyName: string;
  kind: UnitKind;
  parent: string | null;
  position: number;
}

/** The organisation: a bloc, two base committees with cells, a base cell, and a body that does not register. */
export const UNITS = {
  DUK: {
    name: 'Khối các cơ quan tỉnh',
    partyName: 'Đảng ủy Khối các cơ quan tỉnh',
    kind: 'bloc',
    parent: null,
    position: 0,
  },
  KBNN: {
    name: 'Kho bạc Nhà nước Nghệ An',
    partyName: 'Đảng bộ Kho bạc Nhà nước',
    kind: 'base-committee',
    parent: 'DUK',
    position: 1,
  },
  'KBNN.CB1': { name: 'Văn phòng', partyName: 'Chi bộ Văn phòng', kind: 'cell', parent: 'KBNN', position: 1 },
  'KBNN.CB2': {
    name: 'Phòng Kế toán Nhà nước',
    partyName: 'Chi bộ Kế toán',
    kind: 'cell',
    parent: 'KBNN',
    position: 2,
  },
  BHXH: {
    name: 'Bảo hiểm xã hội tỉnh',
    partyName: 'Đảng bộ Bảo hiểm xã hội',
    kind: 'base-committee',
    parent: 'DUK',
    position: 2,
  },
  'BHXH.CB1': { name: 'Phòng Chế độ', partyName: 'Chi bộ Chế độ', kind: 'cell', parent: 'BHXH', position: 1 },
  SDL: { name: 'Sở Du lịch', partyName: 'Chi bộ Sở Du lịch', kind: 'base-cell', parent: 'DUK', position: 3 },
  DOANKHOI: {
    name: 'Đoàn Khối',
    partyName: 'Đoàn Khối các cơ quan tỉnh',
    kind: 'other',
    parent: 'DUK',
    position: 4,
  },
} as const satisfies Record<string, UnitFacts>;
export type UnitCode = keyof typeof UNITS;
export const unitId = (code: UnitCode): string => idOf(`unit ${code}`);

export interface PostingFacts {
  unit: UnitCode;
  partyOffice: string | null;
  stateOffice: string;
  isHead?: true;
  isSecretary?: true;
  isCommitteeMember?: true;
}

const member = (unit: UnitCode, stateOffice: string): PostingFacts => ({
  unit,
  partyOffice: 'Đảng viên',
  stateOffice,
});
const secretary = (unit: UnitCode, stateOffice: string): PostingFacts => ({
  unit,
  partyOffice: 'Bí thư',
  stateOffice,
  isSecretary: true,
  isCommitteeMember: true,
});

/** People, by their names; all invented. */
export const PEOPLE = {
  'Nguyễn Văn Hòa': [
    {
      unit: 'KBNN',
      partyOffice: 'Phó Bí thư',
      stateOffice: 'Giám đốc',
      isHead: true,
      isCommitteeMember: true,
    },
  ],
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

export interface AccountFacts {
  name: string;
  person: PersonName | null;
  grants: readonly (readonly [Role, UnitCode])[];
}

/** Who signs in, and with what. */
export const ACCOUNTS = {
  'bithu.kbnn': { name: 'Trần Thị Mai', person: 'Trần Thị Mai', grants: [['secretary', 'KBNN']] },
  'giupviec.kbnn': { name: 'Lê Thanh Bình', person: 'Lê Thanh Bình', grants: [['clerk', 'KBNN']] },
  'bithu.kbnn.cb1': {
    name: 'Phạm Quang Dũng',
    person: 'Phạm Quang Dũng',
    grants: [['secretary', 'KBNN.CB1']],
  },
  'canbo.kbnn': { name: 'Hoàng Thị Lan', person: 'Hoàng Thị Lan', grants: [['member', 'KBNN.CB1']] },
  'bithu.bhxh': { name: 'Hồ Thị Nga', person: 'Hồ Thị Nga', grants: [['secretary', 'BHXH']] },
  'bithu.sdl': { name: 'Ngô Đức Thắng', person: 'Ngô Đức Thắng', grants: [['secretary', 'SDL']] },
  tuyengiao: { name: 'Thái Bá Khoa', person: null, grants: [['reviewer', 'DUK']] },
  tuyengiao2: { name: 'Trương Thị Hiền', person: null, grants: [['reviewer', 'DUK']] },
  kiemtra: { name: 'Đinh Công Sơn', person: null, grants: [['inspector', 'DUK']] },
  lanhdao: { name: 'Phan Hồng Quân', person: null, grants: [['leader', 'DUK']] },
  quantri: {
    name: 'Tạ Quốc Việt',
    person: null,
    grants: [
      ['administrator', 'DUK'],
      ['grantor', 'DUK'],
    ],
  },
} as const satisfies Record<string, AccountFacts>;
export type Username = keyof typeof ACCOUNTS;
export const USERNAMES = Object.keys(ACCOUNTS) as Username[];
export const accountId = (username: Username): string => idOf(`account ${username}`);

export const LEGAL_BASIS = idOf('Chỉ thị 05');
export const SHORTCOMING_OF_KBNN = idOf('shortcoming of KBNN');
export const SHORTCOMING_OF_BHXH = idOf('shortcoming of BHXH');
export const SHORTCOMING_OF_LAN = idOf('shortcoming of Hoàng Thị Lan');
