import type { ReorganisationIn } from '../reorganisations/reorganisation.dto.js';
import type { Role } from '../shared/actor.js';

/** What stands on the day of an event, by its code. */
export interface Known {
  id(code: string): string;
  /** Everything right below a unit. */
  below(code: string): { id: string; code: string; partyName: string }[];
  /** The grant that an officer of the bloc has from the demo. */
  grantId(username: string, role: Role): string;
}

/** One event of the scenario; the demo's clock shows its day of decision when it is recorded. */
export interface ScenarioEvent {
  decidedOn: string;
  effectiveOn: string;
  of: (known: Known) => Omit<ReorganisationIn, 'decidedOn' | 'effectiveOn'>;
}

const BLOC = 'DUK';
/** Đảng bộ các cơ quan Đảng tỉnh, Đảng bộ UBND tỉnh. */
export const SUCCESSORS = ['DCQD', 'DUBND'] as const;

/** The day that the demo's clock shows after the scenario. */
export const SCENARIO_TODAY = '2025-03-03';

const INVENTED = 'Minh họa';
const committee = (ref: string, name: string, shortName: string, position: number) => ({
  ref,
  code: ref,
  name,
  shortName,
  partyName: `Đảng bộ ${name}`,
  kind: 'base-committee' as const,
  type: 'Đơn vị sự nghiệp',
  position,
});

/**
 * Between 2018 (61 units) and the end of 2024 (70 with the 8 that joined) there is one unit more, of which nothing is
 * known; 47 committees and 23 base cells at the end of 2024 say that it is a base cell. Its name is invented.
 */
const theOneMore: ScenarioEvent = {
  decidedOn: '2023-06-01',
  effectiveOn: '2023-06-15',
  of: ({ id }) => ({
    kind: 'create',
    decisionNumber: INVENTED,
    note: 'Giả định: đơn vị thứ 62 trước khi tiếp nhận 8 tổ chức đảng; tên và ngày không phải số liệu chính thức.',
    newUnits: [
      {
        ref: 'TTPVHCC',
        code: 'TTPVHCC',
        name: 'Trung tâm Phục vụ hành chính công tỉnh',
        shortName: 'TT Phục vụ HCC',
        partyName: 'Chi bộ Trung tâm Phục vụ hành chính công tỉnh',
        kind: 'base-cell',
        type: 'Đơn vị sự nghiệp',
        position: 900,
        parent: id(BLOC),
      },
    ],
  }),
};

/** The eight are those of the decision; the day of the decision and the effective day are invented. */
const joining: ScenarioEvent = {
  decidedOn: '2024-12-27',
  effectiveOn: '2025-01-01',
  of: ({ id }) => ({
    kind: 'transfer-in',
    decisionNumber: '2961-QĐ/TU',
    note: 'Tiếp nhận nguyên trạng 8 tổ chức đảng với 931 đảng viên. Ngày ký và ngày có hiệu lực là giả định.',
    successorIds: [id(BLOC)],
    newUnits: [
      committee('VQGPM', 'Vườn quốc gia Pù Mát', 'VQG Pù Mát', 901),
      committee('DHKTNA', 'Trường Đại học Kinh tế Nghệ An', 'ĐH Kinh tế NA', 902),
      committee('DHYKV', 'Trường Đại học Y khoa Vinh', 'ĐH Y khoa Vinh', 903),
      committee('CDSP', 'Trường Cao đẳng Sư phạm Nghệ An', 'CĐ Sư phạm', 904),
      committee('CDVHNT', 'Trường Cao đẳng Văn hóa Nghệ thuật Nghệ An', 'CĐ VHNT', 905),
      committee('CDVD', 'Trường Cao đẳng Việt - Đức Nghệ An', 'CĐ Việt - Đức', 906),
      committee('CDVH', 'Trường Cao đẳng Kỹ thuật công nghiệp Việt Nam - Hàn Quốc', 'CĐ Việt - Hàn', 907),
      committee('CDDLTM', 'Trường Cao đẳng Du lịch - Thương mại Nghệ An', 'CĐ Du lịch - TM', 908),
    ],
  }),
};

/** Invented, unit by unit: what serves the Party committee, elected bodies, the Front, courts and procuracies. */
const TO_PARTY_BODIES = new Set(
  `VPTU BTCTU BTGTU BDVTU BNCTU UBKTTU CQDUK TCT BNA VPHDND VPDDBQH MTTQ LDLD LHPN HND TDOAN CCB TAND VKSND`.split(
    ' ',
  ),
);

/**
 * The bloc ends, and what stood below it goes to two new committees. In truth these had 67 and 20 base organisations,
 * for units came from elsewhere too; of those the demo knows nothing. The past of the bloc itself is read with the
 * Party bodies: that too is invented, no decision says it.
 */
const ending: ScenarioEvent = {
  decidedOn: '2025-02-12',
  effectiveOn: '2025-02-13',
  of: ({ id, below, grantId }) => ({
    kind: 'end',
    decisionNumber: '3254-QĐ/TU, 3255-QĐ/TU',
    note: 'Đảng bộ Khối kết thúc hoạt động. Đơn vị nào về đảng bộ nào là giả định, không phải số liệu chính thức.',
    unitIds: [id(BLOC)],
    newUnits: [
      {
        ref: SUCCESSORS[0],
        code: SUCCESSORS[0],
        name: 'Các cơ quan Đảng tỉnh',
        shortName: 'Các cơ quan Đảng tỉnh',
        partyName: 'Đảng bộ các cơ quan Đảng tỉnh Nghệ An',
        kind: 'bloc',
        position: 0,
      },
      {
        ref: SUCCESSORS[1],
        code: SUCCESSORS[1],
        name: 'Ủy ban nhân dân tỉnh',
        shortName: 'UBND tỉnh',
        partyName: 'Đảng bộ Ủy ban nhân dân tỉnh Nghệ An',
        kind: 'bloc',
        position: 1,
      },
    ],
    below: below(BLOC).map(({ id: unitId, code }) => ({
      unitId,
      to: code === 'DOANKHOI' ? null : SUCCESSORS[TO_PARTY_BODIES.has(code) ? 0 : 1],
    })),
    names: [
      renamed(id('CQDUK'), 'Cơ quan tham mưu, giúp việc Đảng ủy các cơ quan Đảng tỉnh'),
      renamed(id('CQDUKDN'), 'Cơ quan tham mưu, giúp việc Đảng ủy Ủy ban nhân dân tỉnh'),
    ],
    heirs: [{ unitId: id(BLOC), to: SUCCESSORS[0] }],
    grants: [{ grantId: grantId('tuyengiao', 'reviewer'), to: SUCCESSORS[1] }],
  }),
};

const renamed = (unitId: string, name: string) => ({ unitId, name, partyName: `Chi bộ ${name}` });

const FIRST_OF_MARCH = { decidedOn: '2025-02-28', effectiveOn: '2025-03-01' };

/** A department goes into one that keeps its name. */
const into = (gone: string, stays: string): ScenarioEvent => ({
  ...FIRST_OF_MARCH,
  of: ({ id }) => ({
    kind: 'merge-into',
    decisionNumber: INVENTED,
    unitIds: [id(gone)],
    successorIds: [id(stays)],
  }),
});

/** Two become one of another name. */
const together = (
  units: [string, string],
  code: string,
  names: { name: string; shortName: string },
): ScenarioEvent => ({
  ...FIRST_OF_MARCH,
  of: ({ id }) => ({
    kind: 'merge-new',
    decisionNumber: INVENTED,
    unitIds: units.map(id),
    newUnits: [{ ref: code, code, ...names, partyName: `Đảng bộ ${names.name}`, kind: 'base-committee' }],
  }),
});

/** The press goes to culture, the rest to science: whose the work of the department itself became, nobody said. */
const press: ScenarioEvent = {
  ...FIRST_OF_MARCH,
  of: ({ id, below }) => ({
    decisionNumber: INVENTED,
    kind: 'divide',
    unitIds: [id('STTTT')],
    successorIds: [id('SKHCN'), id('SVHTTDL')],
    below: below('STTTT').map(({ id: unitId, partyName }) => ({
      unitId,
      to: id(/báo chí|xuất bản/i.test(partyName) ? 'SVHTTDL' : 'SKHCN'),
    })),
    note: 'Báo chí, xuất bản chuyển về Sở Văn hóa, Thể thao và Du lịch. Việc của chính Sở: chưa xác định đơn vị kế thừa.',
  }),
};

const ethnic: ScenarioEvent = {
  ...FIRST_OF_MARCH,
  of: ({ id }) => ({
    decisionNumber: INVENTED,
    kind: 'rename',
    unitIds: [id('BDT')],
    names: [
      {
        unitId: id('BDT'),
        code: 'SDTTG',
        name: 'Sở Dân tộc và Tôn giáo',
        shortName: 'Sở Dân tộc và Tôn giáo',
        partyName: 'Chi bộ Sở Dân tộc và Tôn giáo',
      },
    ],
  }),
};

/** What happened to the bloc from 2023 to 1/3/2025, in its order. The mergers are sourced; their numbers are not. */
export const SCENARIO_2025: readonly ScenarioEvent[] = [
  theOneMore,
  joining,
  ending,
  into('SLDTBXH', 'SNV'),
  into('SKHDT', 'STC'),
  into('SGTVT', 'SXD'),
  together(['SNNPTNT', 'STNMT'], 'SNNMT', {
    name: 'Sở Nông nghiệp và Môi trường',
    shortName: 'Sở NN&MT',
  }),
  together(['SVHTT', 'SDL'], 'SVHTTDL', {
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    shortName: 'Sở VHTT&DL',
  }),
  press,
  ethnic,
  together(['BTGTU', 'BDVTU'], 'BTGDVTU', {
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    shortName: 'Ban TG và DV TU',
  }),
];
