import { readFileSync } from 'node:fs';

/** A measurable result: ranges the numbers of now and of the target are drawn from. */
export interface MeasureSpec {
  /** true: the numbers come from the usual days of the paper named in the sentence */
  days?: boolean;
  base?: [number, number] | null;
  target?: [number, number];
  maybeUnknown?: boolean;
  decimal?: boolean;
}

/** One sentence-level template; `content` uses [a~b] for variants, {F} and others for slots. */
export interface Template {
  who: 'collective' | 'individual' | 'both' | 'staff' | 'leader';
  topic: string;
  content: string;
  indicator?: string;
  measure?: MeasureSpec;
  unit?: string;
  product?: string;
  evidence: string;
  shortcoming: string;
}

/** What a part of a unit works with. */
export interface WorkArea {
  departments: string[];
  files: { name: string; applicant: string; days: number }[];
  papers: { name: string; recipient: string }[];
  subjects: string[];
  records: { name: string; unit: string }[];
  groups: { name: string; unit: string }[];
  tasks: Template[];
}

/** The work of one unit; `desk` is the place where people are received. */
export interface UnitField {
  desk: string;
  jobs: string[];
  offices: string[];
  areas: WorkArea[];
}

/** One labelled example taken over from the collection of the project. */
export interface Example {
  id: string;
  kind: 'collective' | 'individual';
  quality: 'concrete' | 'vague';
  year: number;
  unitCode: string;
  registrant: string;
  aspect: string;
  topic: string;
  content: string;
  indicator?: string | null;
  baseline?: string | null;
  target?: string | null;
  measureUnit?: string | null;
  expectedEvidence?: string | null;
  shortcoming?: string | null;
  deadlineMonthDay?: string | null;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

const fields = read('fields.json') as { office: WorkArea; units: Record<string, UnitField> };

/** The general templates, used by every unit that has the objects they speak of. */
export const TEMPLATES = read('templates.json') as Template[];

/** The labelled examples that fit the vocabulary of the project. */
export const EXAMPLES = read('examples.json') as Example[];

/** What offices of general administration work with, the same in every unit. */
export const OFFICE_AREA = fields.office;

const NO_FIELD: UnitField = {
  desk: 'nơi tiếp nhận',
  jobs: ['Chuyên viên'],
  offices: ['Văn phòng'],
  areas: [],
};

/** The field of a unit; an unknown unit has office work only. */
export function fieldOf(unitCode: string): UnitField {
  return fields.units[unitCode] ?? NO_FIELD;
}

/** All departments of a unit, those of its field of work first. */
export function departmentsOf(unitCode: string): string[] {
  const field = fieldOf(unitCode);
  return [...field.areas.flatMap((area) => area.departments), ...field.offices];
}
