import { demoId } from '../bulk.js';
import { BASIS_IDS } from '../years.js';

interface DemoProgramme {
  key: string;
  name: string;
  short: string;
  partner: string | null;
  from: string;
  bases: string[];
  models: string[];
  participants: string[];
}

const ALL_MODELS = [
  'Kho bạc “3 không”',
  'Thân thiện và trách nhiệm',
  'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đất đai, môi trường',
  'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đầu tư',
];

/** Partner and the five units: as the article names them. Two of the five also host a model; they are not added. */
const PROGRAMMES: readonly DemoProgramme[] = [
  {
    key: 'ct05',
    name: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    short: 'Chỉ thị 05',
    partner: null,
    from: '2016-05-15',
    bases: ['Chỉ thị 05'],
    models: ALL_MODELS,
    participants: [],
  },
  {
    key: 'ct17',
    name: 'Tăng cường kỷ luật, kỷ cương hành chính',
    short: 'Chỉ thị 17',
    partner: null,
    from: '2013-12-03',
    bases: ['Chỉ thị 17'],
    models: ALL_MODELS,
    participants: [],
  },
  {
    key: 'cchc',
    name: 'Chỉ đạo điểm về cải cách hành chính',
    short: 'Cải cách hành chính',
    partner: 'Ban cán sự Đảng UBND tỉnh',
    from: '2018-02-01',
    bases: ['Chỉ thị 17'],
    models: ALL_MODELS.slice(2),
    participants: ['SGTVT', 'STNMT', 'SXD', 'STC', 'SKHDT'],
  },
];

const id = ({ key }: DemoProgramme) => demoId('programme', key);

/** Rows of the programme tables. */
export function programmeRows() {
  return {
    programmes: PROGRAMMES.map((one) => ({
      id: id(one),
      name: one.name,
      short_name: one.short,
      partner: one.partner,
      started_on: one.from,
      ended_on: null,
      version: 1,
    })),
    bases: PROGRAMMES.flatMap((one) =>
      one.bases.map((name) => ({ programme_id: id(one), legal_basis_id: BASIS_IDS[name] })),
    ),
    participants: PROGRAMMES.flatMap((one) =>
      one.participants.map((code) => ({
        id: demoId('participant', one.key, code),
        programme_id: id(one),
        unit_id: demoId('unit', code),
        role: 'Đơn vị làm điểm về cải cách hành chính',
        decision_number: null,
        decided_on: null,
        valid_from: one.from,
        valid_to: null,
        end_reason: null,
      })),
    ),
    models: PROGRAMMES.flatMap((one) =>
      one.models.map((name) => ({ programme_id: id(one), pilot_model_id: demoId('pilot-model', name) })),
    ),
  };
}
