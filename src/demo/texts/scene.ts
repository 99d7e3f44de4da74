import type { Template, UnitField, WorkArea } from './fields.js';
import { OFFICE_AREA, fieldOf } from './fields.js';
import type { DemoUnit } from './organisation.js';
import { isLeader, shortWord } from './organisation.js';
import { hashOf, type Random } from './random.js';

export interface Ask {
  kind: 'collective' | 'individual';
  unitCode: string;
  cellName: string | null;
  stateOffice: string | null;
  year: number;
}

/** Who registers, where, and what is worked on there. */
export interface Scene {
  ask: Ask;
  field: UnitField;
  area: WorkArea;
  /** the department as it is called in full, or the unit's name */
  fullPlace: string;
  /** 'phòng', 'chi cục', 'cơ quan' … */
  shortPlace: string;
  leader: boolean;
  commune: string;
}

const COMMUNES = [
  'Keng Đu', 'Na Loi', 'Mường Típ', 'Mường Ải', 'Bắc Lý', 'Huồi Tụ', 'Tây Sơn', 'Nậm Càn', 'Mai Sơn', 'Nhôn Mai',
  'Hữu Khuông', 'Luân Mai', 'Xiêng My', 'Yên Tĩnh', 'Tri Lễ', 'Nậm Giải', 'Nậm Nhoóng', 'Quang Phong', 'Cắm Muộn',
  'Châu Phong', 'Châu Hoàn', 'Diên Lãm', 'Châu Thuận', 'Bình Chuẩn', 'Thạch Ngàn', 'Cam Lâm', 'Đôn Phục', 'Môn Sơn',
  'Châu Lý', 'Châu Thành', 'Nam Sơn', 'Liên Hợp', 'Châu Tiến', 'Phúc Sơn', 'Bình Sơn', 'Thọ Sơn', 'Thanh Sơn', 'Ngọc Lâm',
]; // prettier-ignore

/** The poor commune a unit speaks of: one for each unit, the same in every year. */
export function communeOf(unitCode: string): string {
  return COMMUNES[hashOf(unitCode) % COMMUNES.length] ?? 'Tri Lễ';
}

/** Finds the department and its work area for one request; without a department an area of the unit is drawn. */
export function sceneOf(random: Random, unit: DemoUnit, ask: Ask): Scene {
  const field = fieldOf(unit.code);
  const department =
    departmentIn(field, ask.stateOffice) ?? departmentIn(field, ask.cellName) ?? cellPlace(ask.cellName);
  const area = areaOf(random, field, department);
  const named = department !== null && !/^\d+$/.test(department);
  return {
    ask,
    field,
    area,
    fullPlace: named ? department : unit.name,
    shortPlace: named ? (shortWord(department) ?? 'đơn vị') : 'cơ quan',
    leader: ask.kind === 'individual' && isLeader(ask.stateOffice),
    commune: communeOf(unit.code),
  };
}

function departmentIn(field: UnitField, text: string | null): string | null {
  if (text === null) return null;
  if (/^(Phó )?Chánh Văn phòng$/.test(text))
    return field.offices.find((name) => name.startsWith('Văn phòng')) ?? null;
  const searched = text.toLowerCase();
  const found = [...field.areas.flatMap((area) => area.departments), ...field.offices]
    .filter((name) => searched === name.toLowerCase() || searched.endsWith(` ${name.toLowerCase()}`))
    .sort((one, other) => other.length - one.length);
  return found[0] ?? null;
}

function cellPlace(cellName: string | null): string | null {
  return cellName?.replace(/^Chi bộ\s+/, '') ?? null;
}

function areaOf(random: Random, field: UnitField, department: string | null): WorkArea {
  if (department !== null) {
    const own = field.areas.find((area) => area.departments.includes(department));
    if (own) return own;
    if (field.offices.includes(department)) return OFFICE_AREA;
  }
  if (field.areas.length === 0 || random.chance(0.08)) return OFFICE_AREA;
  return random.pick(field.areas);
}

/** True when a template is written for this kind of registrant. */
export function speaksFor(template: Template, scene: Scene): boolean {
  if (scene.ask.kind === 'collective') return template.who === 'collective' || template.who === 'both';
  if (template.who === 'collective') return false;
  if (template.who === 'leader') return scene.leader;
  return template.who !== 'staff' || !scene.leader;
}

const HEADS_OF_FILES = [
  'hồ sơ', 'tờ khai', 'yêu cầu', 'đề nghị', 'văn bản', 'phiếu', 'ý kiến', 'phản ánh', 'vụ án', 'kiến nghị', 'thủ tục',
  'tin báo', 'hợp đồng', 'bản thảo', 'biên bản', 'thư', 'đơn', 'lệnh',
]; // prettier-ignore

/** The word a paper is counted by: 'hồ sơ', 'đơn', 'tờ khai' … */
export function countWord(fileName: string): string {
  return HEADS_OF_FILES.find((head) => fileName.startsWith(head)) ?? 'trường hợp';
}

const REPORT =
  /^(báo cáo|tờ trình|tổng hợp|bản tổng hợp|kết luận|đề án|dự thảo|ý kiến|phương án|kiến nghị|thông báo)/;

/** Papers that people hand in, as against complaints, questions and opinions. */
const SUBMITTED = /^(hồ sơ (?!chi trả)|yêu cầu|đề nghị|tờ khai|thủ tục|đăng ký|đơn xin)/;

const NOT_A_FIELD =
  /^(Luật|Bộ luật|kỹ năng|phong tục|án lệ|phương pháp|tổng kết|thể thức|tư tưởng|chuyên đề|quy |trình |nói |sơ đồ|đạo đức|giao tiếp|đổi mới|tiêu chí|ứng xử|nhận biết|phòng, chống|nghệ thuật|văn hóa công sở|tổ chức cuộc họp)/;

const COUNTED_BY_THOUSANDS = new Set([
  'hồ sơ', 'phiếu', 'văn bản', 'tờ', 'chứng từ', 'tờ khai', 'hợp đồng', 'bệnh án', 'bản án', 'ảnh', 'đơn', 'công văn', 'trang',
  'bản đăng ký', 'tài liệu',
]); // prettier-ignore

function pickOf<T>(random: Random, list: readonly T[]): T | null {
  return list.length > 0 ? random.pick(list) : null;
}

/** What the slots of a sentence stand for, and the usual days of the paper it names. */
export interface Slots {
  values: Map<string, string>;
  usualDays: number;
}

/** Draws the objects of an area for the slots; a slot without an object is left out. */
export function drawSlots(random: Random, scene: Scene): Slots {
  const { area, ask, field } = scene;
  const values = new Map<string, string>();
  const file = pickOf(random, area.files);
  if (file) values.set('F', file.name).set('A', file.applicant).set('u', countWord(file.name));
  const asked = pickOf(
    random,
    area.files.filter((item) => SUBMITTED.test(item.name)),
  );
  if (asked) values.set('S', asked.name).set('SA', asked.applicant).set('su', countWord(asked.name));
  const paper = pickOf(random, area.papers);
  if (paper) values.set('P', paper.name).set('R', paper.recipient);
  const report = pickOf(
    random,
    area.papers.filter((item) => REPORT.test(item.name)),
  );
  if (report) values.set('B', report.name).set('BR', report.recipient);
  const subject = pickOf(random, area.subjects);
  if (subject) values.set('K', subject);
  const plain = subject !== null && !NOT_A_FIELD.test(subject);
  values.set('linhvuc', plain ? `lĩnh vực ${subject}` : 'lĩnh vực được giao');
  const record = pickOf(random, area.records);
  if (record) values.set('D', record.name).set('du', record.unit);
  const bulk = pickOf(
    random,
    area.records.filter((item) => COUNTED_BY_THOUSANDS.has(item.unit)),
  );
  if (bulk) values.set('DB', bulk.name).set('dbu', bulk.unit);
  const group = pickOf(random, area.groups);
  if (group) values.set('V', group.name).set('vu', group.unit);
  const organised = pickOf(
    random,
    area.groups.filter((item) => item.unit !== 'người' && item.unit !== 'em'),
  );
  if (organised) values.set('VO', organised.name).set('vou', organised.unit);
  values
    .set('Q', field.desk)
    .set('phong', scene.shortPlace)
    .set('phongdu', scene.fullPlace)
    .set('xa', scene.commune);
  values.set('year', String(ask.year)).set('prev', String(ask.year - 1));
  values.set(
    'ai',
    random.pick([
      'toàn thể cán bộ, đảng viên',
      'cán bộ, đảng viên',
      'đội ngũ cán bộ, đảng viên',
      'cán bộ, công chức',
    ]) + ` ${scene.fullPlace}`,
  );
  return { values, usualDays: file?.days ?? 0 };
}
