import { readFileSync } from 'node:fs';
import { demoId } from './bulk.js';
import { type DemoUnit, cellNames } from './texts/organisation.js';

export const SINCE = '2015-09-01';
export const BLOC_ID = demoId('unit', 'DUK');
const YOUTH_ID = demoId('unit', 'DOANKHOI');

/** A place that registers: a unit of the bloc, or one of its cells. */
export interface Place {
  id: string;
  code: string;
  /** Name of the Party organisation. */
  name: string;
  unit: DemoUnit;
  /** null: the unit itself. */
  cellName: string | null;
  /** From the bloc down to here. */
  path: string[];
}

/** The 61 units; their names are those of public bodies, everything else about them is invented. */
export const DEMO_UNITS = JSON.parse(
  readFileSync(new URL('./data/units.json', import.meta.url), 'utf8'),
) as DemoUnit[];

const TYPE_WORDS: Record<string, string> = {
  co_quan_dang: 'Cơ quan tham mưu, giúp việc cấp ủy',
  don_vi_su_nghiep_dang: 'Đơn vị sự nghiệp của Tỉnh ủy',
  so: 'Cơ quan chuyên môn thuộc UBND tỉnh',
  co_quan_dan_cu: 'Cơ quan dân cử',
  co_quan_truc_thuoc_ubnd: 'Cơ quan trực thuộc UBND tỉnh',
  don_vi_su_nghiep: 'Đơn vị sự nghiệp',
  mttq_doan_the: 'MTTQ và tổ chức chính trị - xã hội',
  to_chuc_hoi: 'Tổ chức hội',
  co_quan_tu_phap: 'Tòa án, viện kiểm sát',
  don_vi_nganh_doc: 'Cơ quan trung ương quản lý theo ngành dọc',
  don_vi_trung_uong: 'Đơn vị trung ương đóng trên địa bàn',
};

/** The unit and its cells, the unit first. */
export function placesOf(unit: DemoUnit): Place[] {
  const id = demoId('unit', unit.code);
  const own: Place = {
    id,
    code: unit.code,
    name: unit.partyOrgName,
    unit,
    cellName: null,
    path: [BLOC_ID, id],
  };
  const cells = cellNames(unit).map((cellName, index): Place => {
    const code = `${unit.code}.CB${index + 1}`;
    const cellId = demoId('unit', code);
    return { id: cellId, code, name: cellName, unit, cellName, path: [BLOC_ID, id, cellId] };
  });
  return [own, ...cells];
}

/** Rows of `units` and `unit_versions`: the bloc, its 61 units with their cells, and Đoàn Khối. */
export function organisationRows(places: Place[]) {
  const version = (id: string, fields: Record<string, unknown>) => ({
    unit_id: id,
    id: demoId('unit-version', id),
    valid_from: SINCE,
    ...fields,
  });
  const bloc = version(BLOC_ID, {
    parent_id: null,
    code: 'DUK',
    name: 'Khối các cơ quan tỉnh',
    short_name: 'Khối CCQ tỉnh',
    party_name: 'Đảng bộ Khối các cơ quan tỉnh',
    kind: 'bloc',
    type: null,
    position: 0,
  });
  const youth = version(YOUTH_ID, {
    parent_id: BLOC_ID,
    code: 'DOANKHOI',
    name: 'Đoàn Khối các cơ quan tỉnh',
    short_name: 'Đoàn Khối',
    party_name: 'Đoàn Khối các cơ quan tỉnh',
    kind: 'other',
    type: 'Tổ chức Đoàn của Khối',
    position: 1000,
  });
  const rest = places.map((place, index) =>
    version(place.id, {
      parent_id: place.path.at(-2),
      code: place.code,
      name: place.cellName ?? place.unit.name,
      short_name: place.cellName ?? place.unit.shortName,
      party_name: place.name,
      kind: place.cellName ? 'cell' : place.unit.kind,
      type: place.cellName ? null : (TYPE_WORDS[place.unit.type] ?? null),
      position: index + 1,
    }),
  );
  const versions = [bloc, ...rest, youth];
  return { units: versions.map(({ unit_id }) => ({ id: unit_id })), versions };
}
