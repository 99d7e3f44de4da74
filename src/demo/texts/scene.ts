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
  const department = departmentIn(field, ask.stateOffice) ?? departmentIn(field, ask.cellName) ?? cellPlace(ask.cellName);
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

/** What the slots of a sentence stand for, and the usual days of the paper it names. */
export interface Slots {
  values: Map<string, string>;
  usualDays: number;
}

/** Draws the objects of an area for the slots; a slot without an object is left out. */
export function drawSlots(random: Random, scene: Scene): Slots {
  const { area, ask, field } = scene;
  const values = new Map<string, string>();
  const file = area.files.length > 0 ? random.pick(area.files) : null;
  if (file) values.set('F', file.name).set('A', file.applicant).set('u', countWord(file.name));
  const paper = area.papers.length > 0 ? random.pick(area.papers) : null;
  if (paper) values.set('P', paper.name).set('R', paper.recipient);
  const subject = area.subjects.length > 0 ? random.pick(area.subjects) : null;
  if (subject) values.set('K', subject);
  const plain = subject !== null && !/^(Luật|Bộ luật|kỹ năng|phong tục|án lệ)/.test(subject);
  values.set('linhvuc', plain ? `lĩnh vực ${subject}` : 'lĩnh vực được giao');
  const record = area.records.length > 0 ? random.pick(area.records) : null;
  if (record) values.set('D', record.name).set('du', record.unit);
  const group = area.groups.length > 0 ? random.pick(area.groups) : null;
  if (group) values.set('V', group.name).set('vu', group.unit);
  values.set('Q', field.desk).set('phong', scene.shortPlace).set('phongdu', scene.fullPlace).set('xa', scene.commune);
  values.set('year', String(ask.year)).set('prev', String(ask.year - 1));
  values.set('ai', random.pick(['toàn thể cán bộ, đảng viên', 'cán bộ, đảng viên', 'đội ngũ cán bộ, đảng viên', 'cán bộ, công chức']) + ` ${scene.fullPlace}`);
  return { values, usualDays: file?.days ?? 0 };
}
