import { AttachmentOut } from '../attachments/attachment.dto.js';
import { ConsequenceOut, FindingOut } from './finding.dto.js';
import type { InspectionAction, InspectionKind, InspectionState } from './inspection.flow.js';

export class InspectionBasisOut {
  id: string;
  shortName: string;
}

/** What waits for the reader: to hold what is past its day, to conclude, to answer, to confirm. */
export type InspectionTodo = 'hold' | 'conclude' | 'answer' | 'confirm';

export class InspectionOut {
  id: string;
  programmeId: string | null;
  programmeName: string | null;
  outsideReason: string | null;
  year: number;
  kind: InspectionKind;
  byUnitId: string;
  byUnitName: string;
  subjectUnitId: string;
  subjectUnitCode: string;
  subjectUnitName: string;
  plannedOn: string;
  heldFrom: string | null;
  heldTo: string | null;
  contents: string;
  legalBases: InspectionBasisOut[];
  conclusionNumber: string | null;
  conclusionOn: string | null;
  state: InspectionState;
  cancelReason: string | null;
  version: number;
  /** What was found is told to the reader; the inspected unit learns it with the conclusion. */
  told: boolean;
  /** null where not told. */
  strengths: string | null;
  findings: number | null;
  fixed: number | null;
  overdue: number | null;
  /** Persons in announced consequences; null where not told. */
  individuals: number | null;
  todo: InspectionTodo[];
  can: InspectionAction[];
}

export class InspectionsOut {
  items: InspectionOut[];
  total: number;
  /** Kinds of which the reader may plan one. */
  may: InspectionKind[];
}

export class InspectionDetailOut extends InspectionOut {
  findingRows: FindingOut[];
  consequences: ConsequenceOut[];
  files: AttachmentOut[];
}

export class InspectionFilesOut {
  items: AttachmentOut[];
  total: number;
}
