import { Account } from './accounts/account.entity.js';
import { AidContribution, AidShare } from './aid/aid-contribution.entity.js';
import { AidAssignment, AidDecision, AidNeed, AidPlanLine, AidYear } from './aid/aid.entity.js';
import { Commune, CommuneVersion } from './aid/commune.entity.js';
import { Grant } from './accounts/grant.entity.js';
import { Attachment } from './attachments/attachment.entity.js';
import {
  Commendation,
  CommendationConsent,
  CommendationOption,
} from './commendations/commendation.entity.js';
import {
  CommitmentLegalBasis,
  CommitmentSubmission,
  ProgressNote,
} from './commitments/commitment-parts.entity.js';
import { Commitment } from './commitments/commitment.entity.js';
import { FilingComment, FilingParagraph } from './filings/filing-content.entity.js';
import { Filing, FilingExtension, FilingVersion } from './filings/filing.entity.js';
import { SelfCriticismMeeting } from './filings/self-criticism-meeting.entity.js';
import { Import, ImportRow } from './imports/import.entity.js';
import { HistoryEntry } from './history/history-entry.entity.js';
import { InspectionConsequence, InspectionFinding } from './inspections/finding.entity.js';
import { Inspection, InspectionLegalBasis } from './inspections/inspection.entity.js';
import { InspectionProgramme } from './inspections/programme.entity.js';
import { Person } from './people/person.entity.js';
import { Posting } from './people/posting.entity.js';
import {
  PilotModel,
  PilotModelEvaluation,
  PilotModelLegalBasis,
  PilotModelPromise,
} from './pilot-models/pilot-model.entity.js';
import { PilotModelCopy, PilotModelReading } from './pilot-models/reading.entity.js';
import {
  Programme,
  ProgrammeLegalBasis,
  ProgrammeModel,
  ProgrammeParticipant,
} from './programmes/programme.entity.js';
import { AppSetting } from './platform/app-setting.entity.js';
import { Plan, PlanAction, PlanLegalBasis, PlanPart } from './plans/plan.entity.js';
import { FilingReminder, ReminderChoice, ReminderDigest } from './reminders/reminder.entity.js';
import { EventGrant, EventPosting } from './reorganisations/event-role.entity.js';
import { ShortcomingStep } from './shortcomings/shortcoming-step.entity.js';
import { Shortcoming } from './shortcomings/shortcoming.entity.js';
import { StudyPlan, StudySession } from './study/study.entity.js';
import { UnitEvent, UnitEventUnit, UnitEventWork, UnitLink } from './units/unit-event.entity.js';
import { UnitVersion } from './units/unit-version.entity.js';
import { Unit } from './units/unit.entity.js';
import { LegalBasis } from './years/legal-basis.entity.js';
import { YearDeadline, YearListItem, YearWindow } from './years/year-parts.entity.js';
import { Year } from './years/year.entity.js';

/** Every table that is written through TypeORM. */
export const ENTITIES = [
  AppSetting,
  HistoryEntry,
  Unit,
  UnitVersion,
  UnitEvent,
  UnitLink,
  UnitEventUnit,
  UnitEventWork,
  Person,
  Posting,
  Account,
  Grant,
  Year,
  YearWindow,
  YearDeadline,
  YearListItem,
  LegalBasis,
  Plan,
  PlanLegalBasis,
  PlanPart,
  PlanAction,
  Shortcoming,
  ShortcomingStep,
  Attachment,
  Commitment,
  CommitmentSubmission,
  CommitmentLegalBasis,
  ProgressNote,
  PilotModel,
  PilotModelPromise,
  PilotModelLegalBasis,
  PilotModelEvaluation,
  PilotModelReading,
  PilotModelCopy,
  Programme,
  ProgrammeLegalBasis,
  ProgrammeParticipant,
  ProgrammeModel,
  Commune,
  CommuneVersion,
  AidDecision,
  AidAssignment,
  AidYear,
  AidPlanLine,
  AidNeed,
  AidContribution,
  AidShare,
  StudyPlan,
  StudySession,
  CommendationOption,
  Commendation,
  CommendationConsent,
  Filing,
  FilingVersion,
  FilingParagraph,
  FilingComment,
  SelfCriticismMeeting,
  Import,
  ImportRow,
  FilingExtension,
  InspectionProgramme,
  Inspection,
  InspectionLegalBasis,
  InspectionFinding,
  InspectionConsequence,
  EventGrant,
  EventPosting,
  FilingReminder,
  ReminderChoice,
  ReminderDigest,
];
