import { departmentsOf, fieldOf } from './fields.js';

export interface DemoUnit {
  code: string;
  name: string;
  shortName: string;
  partyOrgName: string;
  type: string;
  kind: 'base-committee' | 'base-cell';
  members: number;
  cells: number;
  flags: string[];
}

/**
 * Invented names of the cells of a unit, `unit.cells` of them and all different.
 * Field and office departments are taken in turn so that a short list holds both; a missing name becomes 'Chi bộ 7'.
 */
export function cellNames(unit: DemoUnit): string[] {
  const field = fieldOf(unit.code);
  const offices = [...field.offices];
  const working = field.areas.flatMap((area) => area.departments);
  const room = Math.max(unit.cells - working.length, Math.min(2, offices.length));
  const names = [...offices.slice(0, room), ...working].slice(0, unit.cells).map((name) => `Chi bộ ${name}`);
  for (let number = names.length + 1; names.length < unit.cells; number += 1) names.push(`Chi bộ ${number}`);
  return names;
}

const DIRECTED =
  /^(Trung tâm|Bệnh viện|Công ty|Bảo tàng|Thư viện|Chi nhánh|Nhà |Cảng|Quỹ|Bến|Khu |Sân|Làng|Cơ sở|Cổng|Văn phòng Đăng ký|Ban Quản lý|Cảng vụ)/;

const HEADS: [RegExp, (name: string) => string[]][] = [
  [/^Văn phòng (Điều phối|giúp việc)/, (name) => [`Chánh ${name}`, `Phó Chánh ${name}`]],
  [DIRECTED, (name) => [`Giám đốc ${name}`, `Phó Giám đốc ${name}`]],
  [/^Văn phòng/, () => ['Chánh Văn phòng', 'Phó Chánh Văn phòng']],
  [/^(Phòng|Ban|Khoa|Bộ môn) /, (name) => [`Trưởng ${lowerHead(name)}`, `Phó Trưởng ${lowerHead(name)}`]],
  [/^Chi cục /, (name) => [`Chi cục trưởng ${name}`, `Phó Chi cục trưởng ${name}`]],
  [/^Tòa /, (name) => [`Chánh tòa ${name}`, `Phó Chánh tòa ${name}`]],
  [/^Đội /, (name) => [`Đội trưởng ${name}`, `Phó Đội trưởng ${name}`]],
  [/^Trạm /, (name) => [`Trạm trưởng ${name}`]],
  [/^Hạt /, (name) => [`Hạt trưởng ${name}`, `Phó Hạt trưởng ${name}`]],
  [/^Đoàn /, (name) => [`Trưởng ${name}`, `Phó Trưởng ${name}`]],
  [/^Trường /, (name) => [`Hiệu trưởng ${name}`, `Phó Hiệu trưởng ${name}`]],
  [/^Viện /, (name) => [`Viện trưởng ${name}`, `Phó Viện trưởng ${name}`]],
];

function lowerHead(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const STAFF: [RegExp, string[]][] = [
  [/^Bệnh viện|^Trung tâm (Huyết học|Cấp cứu)/, ['Bác sĩ', 'Điều dưỡng', 'Kỹ thuật viên']],
  [/^Hạt |^Chi cục Kiểm lâm/, ['Kiểm lâm viên']],
  [/^Trạm /, ['Kỹ thuật viên']],
  [/^Tòa /, ['Thẩm phán', 'Thư ký']],
  [/^Khoa /, ['Giảng viên', 'Giảng viên chính']],
  [/^Bộ môn /, ['Nghiên cứu viên', 'Kỹ thuật viên']],
  [/^Đội Quản lý thị trường/, ['Kiểm soát viên thị trường']],
  [/^Đoàn Ca múa|^Trung tâm Nghệ thuật/, ['Diễn viên', 'Nhạc công']],
  [/^Trường /, ['Giáo viên']],
  [/^Trung tâm (Sát hạch|Đăng kiểm)/, ['Sát hạch viên', 'Đăng kiểm viên']],
  [/^Phòng Kiểm sát/, ['Kiểm sát viên', 'Chuyên viên']],
  [/^Chi cục Thi hành án/, ['Chấp hành viên', 'Thư ký thi hành án']],
  [/^(Phòng (Tài chính|Tài vụ|Kế toán|Kế hoạch - Tài))/, ['Chuyên viên', 'Kế toán viên']],
  [/^Văn phòng$/, ['Chuyên viên', 'Văn thư', 'Lái xe']],
];

/** The short form of a department in a sentence: 'phòng', 'chi cục', 'bệnh viện' …; null when it has none. */
export function shortWord(department: string): string | null {
  const word =
    /^(Phòng|Văn phòng|Ban|Trung tâm|Chi cục|Chi nhánh|Bệnh viện|Khoa|Bộ môn|Tòa|Đội|Trạm|Hạt|Trường|Viện|Bảo tàng|Thư viện|Công ty|Đoàn|Cơ quan|Kho|Bến xe|Nhà khách)/;
  return word.exec(department)?.[0].toLowerCase() ?? null;
}

/** Plausible state offices of the staff of one department, the head first. */
export function officesIn(department: string): string[] {
  const heads = HEADS.find(([pattern]) => pattern.test(department))?.[1](department) ?? [];
  const staff = STAFF.find(([pattern]) => pattern.test(department))?.[1] ?? ['Chuyên viên'];
  return [...heads, ...staff.map((job) => `${job} ${department}`)];
}

/** Plausible state offices of the staff of a unit: heads and deputies, staff by department, its own professions. */
export function stateOffices(unit: DemoUnit): string[] {
  const named = departmentsOf(unit.code).flatMap(officesIn);
  return [...new Set([...named, ...fieldOf(unit.code).jobs])];
}

/** True when a state office is one of a head or deputy head. */
export function isLeader(stateOffice: string | null): boolean {
  return /^(Phó |Trưởng |Giám đốc|Chánh |Chi cục trưởng|Cục trưởng|Đội trưởng|Trạm trưởng|Hạt trưởng|Hiệu trưởng|Viện trưởng|Bí thư|Chủ tịch|Tổng Biên tập)/.test(
    stateOffice ?? '',
  );
}
