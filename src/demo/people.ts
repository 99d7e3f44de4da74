import { fold } from '../shared/text.js';
import { demoId } from './bulk.js';
import { type Place, SINCE } from './organisation.js';
import { officesIn, stateOffices } from './texts/organisation.js';
import { personName } from './texts/people.js';
import { Random } from './texts/random.js';

export interface DemoPerson {
  id: string;
  name: string;
  place: Place;
  partyOffice: string | null;
  stateOffice: string;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
}

const HEAD_TITLES: [RegExp, string][] = [
  [/^Sở /, 'Giám đốc'],
  [/^(Ban Quản lý|Ban Dân tộc|Ban )/, 'Trưởng ban'],
  [/^Văn phòng/, 'Chánh Văn phòng'],
  [/^(Cục|Chi cục)/, 'Cục trưởng'],
  [/^Tòa án/, 'Chánh án'],
  [/^(Viện kiểm sát|Viện )/, 'Viện trưởng'],
  [/^Thanh tra/, 'Chánh Thanh tra'],
  [/^Báo /, 'Tổng Biên tập'],
  [/^Trường/, 'Hiệu trưởng'],
  [/^Tỉnh đoàn/, 'Bí thư Tỉnh đoàn'],
  [/^(Hội|Liên|Ủy ban Mặt trận)/, 'Chủ tịch'],
  [/^Cơ quan/, 'Thủ trưởng cơ quan'],
  [/^Kiểm toán/, 'Kiểm toán trưởng'],
];

const headTitle = (name: string) => HEAD_TITLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'Giám đốc';

/** The people of a unit: its head and secretary, its committee, and those of its cells; some outside the Party. */
export function peopleOf(places: Place[], seed: number): DemoPerson[] {
  const [own, ...cells] = places as [Place, ...Place[]];
  const random = new Random(seed);
  const people: DemoPerson[] = [];
  const add = (place: Place, fields: Omit<DemoPerson, 'id' | 'name' | 'place'>) =>
    people.push({
      id: demoId('person', own.code, people.length),
      name: personName(random),
      place,
      ...fields,
    });
  const plain = { isHead: false, isSecretary: false, isCommitteeMember: false };
  const chief = headTitle(own.unit.name);
  const body = own.unit.kind === 'base-committee' ? 'Đảng ủy' : 'Chi bộ';
  const oneLeader = random.chance(0.8);
  add(own, {
    partyOffice: oneLeader ? `Bí thư ${body}` : `Ủy viên ${body === 'Chi bộ' ? 'Chi ủy' : body}`,
    stateOffice: chief,
    isHead: true,
    isSecretary: oneLeader,
    isCommitteeMember: true,
  });
  if (!oneLeader) {
    add(own, {
      partyOffice: `Bí thư ${body}`,
      stateOffice: `Phó ${chief}`,
      isHead: false,
      isSecretary: true,
      isCommitteeMember: true,
    });
  }
  add(own, {
    partyOffice: `Phó Bí thư ${body}`,
    stateOffice: `Phó ${chief}`,
    ...plain,
    isCommitteeMember: true,
  });
  const perCell = cells.length > 0 ? Math.floor((own.unit.members - people.length) / cells.length) : 0;
  for (const cell of cells) addCell(cell, perCell, random, add);
  const offices = stateOffices(own.unit);
  while (people.length < own.unit.members)
    addMember(cells.length > 0 ? random.pick(cells) : own, offices, random, add);
  return people;
}

type Add = (place: Place, fields: Omit<DemoPerson, 'id' | 'name' | 'place'>) => void;

function addCell(cell: Place, size: number, random: Random, add: Add): void {
  const department = (cell.cellName ?? '').replace(/^Chi bộ /, '');
  const offices = officesIn(department);
  const head = offices[0] ?? 'Trưởng phòng';
  add(cell, {
    partyOffice: 'Bí thư Chi bộ',
    stateOffice: head,
    isHead: false,
    isSecretary: true,
    isCommitteeMember: random.chance(0.4),
  });
  add(cell, {
    partyOffice: 'Phó Bí thư Chi bộ',
    stateOffice: offices[1] ?? 'Phó Trưởng phòng',
    isHead: false,
    isSecretary: false,
    isCommitteeMember: false,
  });
  const staff = offices.slice(2);
  for (let index = 2; index < size; index += 1)
    addMember(cell, staff.length > 0 ? staff : offices, random, add);
}

function addMember(place: Place, offices: string[], random: Random, add: Add): void {
  add(place, {
    partyOffice: random.chance(0.95) ? 'Đảng viên' : null,
    stateOffice: offices.length > 0 ? random.pick(offices) : 'Chuyên viên',
    isHead: false,
    isSecretary: false,
    isCommitteeMember: false,
  });
}

/** Rows of `people` and `postings`. */
export function peopleRows(people: DemoPerson[]) {
  return {
    people: people.map(({ id, name }) => ({
      id,
      name,
      search: fold(name),
      created_at: `${SINCE}T00:00:00Z`,
    })),
    postings: people.map((person) => ({
      id: demoId('posting', person.id),
      person_id: person.id,
      unit_id: person.place.id,
      party_office: person.partyOffice,
      state_office: person.stateOffice,
      is_head: person.isHead,
      is_secretary: person.isSecretary,
      is_committee_member: person.isCommitteeMember,
      valid_from: SINCE,
    })),
  };
}
