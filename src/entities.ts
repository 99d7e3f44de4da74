import { Account } from './accounts/account.entity.js';
import { Grant } from './accounts/grant.entity.js';
import { Attachment } from './attachments/attachment.entity.js';
import {
  CommitmentLegalBasis,
  CommitmentSubmission,
  ProgressNote,
} from './commitments/commitment-parts.entity.js';
import { Commitment } from './commitments/commitment.entity.js';
import { Filing, FilingExtension, FilingVersion } from './filings/filing.entity.js';
import { Import, ImportRow } from './imports/import.entity.js';
import { HistoryEntry } from './history/history-entry.entity.js';
import { Person } from './people/person.entity.js';
import { Posting } from './people/posting.entity.js';
import {
  PilotModel,
  PilotModelEvaluation,
  PilotModelLegalBasis,
  PilotModelPromise,
} from './pilot-models/pilot-model.entity.js';
import { AppSetting } from './platform/app-setting.entity.js';
import { Shortcoming } from './shortcomings/shortcoming.entity.js';
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
  Person,
  Posting,
  Account,
  Grant,
  Year,
  YearWindow,
  YearDeadline,
  YearListItem,
  LegalBasis,
  Shortcoming,
  Attachment,
  Commitment,
  CommitmentSubmission,
  CommitmentLegalBasis,
  ProgressNote,
  PilotModel,
  PilotModelPromise,
  PilotModelLegalBasis,
  PilotModelEvaluation,
  Filing,
  FilingVersion,
  Import,
  ImportRow,
  FilingExtension,
];
