import type { SummaryOut } from '../figures/summary.dto.js';
import type { PilotModelOut } from '../pilot-models/pilot-model-out.dto.js';
import type { FigureOut } from '../shared/figure.dto.js';
import type { LegalBasisOut, YearOut } from '../years/year.dto.js';
import type { ReportKind } from './document.dto.js';
import type { Office } from '../platform/paper-office.js';
import type { Issuer } from './paper-frame.js';
import type { TablesOut } from './tables.dto.js';

/** All that a report is made of, as its reader may see it. */
export interface ReportFacts {
  kind: ReportKind;
  from: number;
  to: number;
  demo: boolean;
  /** Business date of the figures. */
  asOf: string;
  issuer: Issuer;
  office: Office;
  summary: SummaryOut;
  /** The years of the span that are in the system, oldest first. */
  years: YearOut[];
  /** Issued by the end of the span, oldest first. */
  bases: LegalBasisOut[];
  /** How many units have sent this report, a year; empty: the issuer has no units that send one. */
  sent: { year: number; filed: number; total: number }[];
  written: WrittenWords[];
  models: PilotModelOut[];
  /** What is done beside commitments. */
  figures: readonly FigureOut[];
  /** Phụ lục 1. */
  tables: Pick<TablesOut, 'tables' | 'notes' | 'after'>;
  /** Party name of the unit of the bloc to which a unit's code belongs. */
  unitNames: ReadonlyMap<string, string>;
}

/** A committee's own words in a report that it sent, and that was not returned. */
export interface WrittenWords {
  author: string;
  year: number;
  situation: string | null;
  weaknesses: string | null;
  nextSteps: string | null;
}
export type WrittenPart = 'situation' | 'weaknesses' | 'nextSteps';

/** “năm 2018”, “các năm 2017–2018”. */
export const spanWords = ({ from, to }: { from: number; to: number }) =>
  from === to ? `năm ${from}` : `các năm ${from}–${to}`;

/** The directive that is carried out: what the centre's topic of the years rests on, else the first one of the centre. */
export function directiveOf({ years, bases }: Pick<ReportFacts, 'years' | 'bases'>): LegalBasisOut | null {
  const named = years.map((year) => year.centreTopicBasisId).filter((id) => id !== null);
  const ofTopic = bases.find((basis) => named.includes(basis.id));
  return ofTopic ?? bases.find(({ type, number }) => type === 'Chỉ thị' && number.endsWith('/TW')) ?? null;
}

/** “Chỉ thị số 05-CT/TW”. */
export const basisNumber = ({ type, number }: LegalBasisOut) => `${type} số ${number}`;

/** “về đẩy mạnh …”, as it stands within a sentence. */
export function basisSubject({ subject }: LegalBasisOut): string {
  const small = subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
  return small.startsWith('về ') ? small : `về ${small}`;
}
