import type { ProblemCode } from '../shared/problems.js';

/** What a violated constraint means to the person who ran into it, by the constraint's name. */
export const CONSTRAINT_PROBLEMS: Record<string, ProblemCode> = {
  unit_versions_overlap: 'dates.overlap',
  unit_versions_code_overlap: 'unit.code-taken',
  unit_versions_dates: 'dates.backwards',
  postings_overlap: 'dates.overlap',
  postings_dates: 'dates.backwards',
  grants_overlap: 'dates.overlap',
  grants_dates: 'dates.backwards',
  grants_not_by_oneself: 'refused.self-grant',
  accounts_username: 'account.username-taken',
  accounts_one_per_person: 'duplicate',
  commendation_options_overlap: 'duplicate',
  commendation_consents_in_force: 'commendation.consent-given',
  commendations_consent: 'commendation.no-consent',
  years_key: 'year.exists',
  shortcomings_continued_once: 'shortcoming.continued-already',
  plans_overlap: 'plan.exists',
  plans_head_overlap: 'plan.exists',
  plan_parts_code_overlap: 'plan.part-exists',
  self_criticism_meetings_once: 'self-criticism.same-day',
  year_windows_dates: 'dates.backwards',
  year_reopenings_days: 'dates.backwards',
  year_reopenings_reason: 'reason.required',
  year_reopenings_by_two: 'reopening.own-request',
  commune_versions_dates: 'dates.backwards',
  commune_versions_name_overlap: 'duplicate',
  aid_decisions_once: 'duplicate',
  aid_decisions_dates: 'dates.backwards',
  aid_decisions_replaced_once: 'aid.decision-replaced',
  aid_shares_complete: 'aid.wrong-shares',
  inspections_dates: 'dates.backwards',
  inspections_concluded_after: 'dates.backwards',
  inspection_programmes_name: 'inspection.programme-exists',
  programmes_dates: 'dates.backwards',
  pilot_model_readings_overlap: 'pilot-model.reading-overlaps',
  pilot_model_readings_promise: 'pilot-model.measure-kept',
  pilot_model_copies_once: 'pilot-model.copied-already',
};

/** SQLSTATE classes that have one meaning whatever the constraint. */
export const STATE_PROBLEMS: Record<string, ProblemCode> = {
  // The same row twice in one statement.
  '21000': 'duplicate',
  '23505': 'duplicate',
  '23P01': 'dates.overlap',
  // Nothing is deleted that others name, so this is a name of something that is not there.
  '23503': 'value.refused',
  // A field that may be missing was sent as null.
  '23502': 'value.refused',
  '23514': 'value.refused',
  '22001': 'value.refused',
  '22003': 'value.refused',
  '22007': 'request.invalid',
  '22008': 'request.invalid',
  '22P02': 'request.invalid',
  '22021': 'request.invalid',
  '40001': 'server.busy',
  '40P01': 'server.busy',
  '55P03': 'server.busy',
  '57014': 'server.busy',
};
