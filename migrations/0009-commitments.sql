CREATE TABLE commitments (
  id uuid CONSTRAINT commitments_key PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL CONSTRAINT commitments_code UNIQUE,
  year integer NOT NULL CONSTRAINT commitments_year REFERENCES years,
  kind text NOT NULL CONSTRAINT commitments_kind CHECK (kind IN ('collective', 'individual')),
  scope text NOT NULL DEFAULT 'yearly' CONSTRAINT commitments_scope CHECK (scope IN ('term', 'yearly', 'supplement')),
  state text NOT NULL DEFAULT 'draft' CONSTRAINT commitments_state
    CHECK (state IN ('draft', 'submitted', 'returned', 'resubmitted', 'registered', 'self-assessed',
                     'assessment-returned', 'verified', 'stopped')),
  version integer NOT NULL DEFAULT 1,
  -- whose
  unit_id uuid NOT NULL CONSTRAINT commitments_unit REFERENCES units,
  person_id uuid CONSTRAINT commitments_person REFERENCES people,
  registrant_name text,
  party_office text,
  state_office text,
  is_head boolean NOT NULL DEFAULT false,
  is_secretary boolean NOT NULL DEFAULT false,
  is_committee_member boolean NOT NULL DEFAULT false,
  -- what
  aspect text,
  second_aspect text,
  topic text,
  shortcoming_id uuid CONSTRAINT commitments_shortcoming REFERENCES shortcomings,
  no_shortcoming_reason text,
  content text,
  measures text,
  indicator text,
  baseline text,
  target text,
  measure_unit text,
  product text,
  deadline date,
  milestone text,
  milestone_on date,
  owner text,
  watcher text,
  expected_evidence text,
  search text NOT NULL DEFAULT '',
  -- entered for somebody else, from a signed paper
  on_behalf boolean NOT NULL DEFAULT false,
  signed_on date,
  -- the way through review
  created_by uuid CONSTRAINT commitments_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid CONSTRAINT commitments_updated_by REFERENCES accounts,
  updated_at timestamptz NOT NULL DEFAULT now(),
  submitted_by uuid CONSTRAINT commitments_submitted_by REFERENCES accounts,
  submitted_at timestamptz,
  review_unit_id uuid CONSTRAINT commitments_review_unit REFERENCES units,
  withdrawn_at timestamptz,
  returned_at timestamptz,
  returned_by uuid CONSTRAINT commitments_returned_by REFERENCES accounts,
  return_reason text,
  return_field text,
  first_registered_at timestamptz,
  registered_on date,
  registered_by uuid CONSTRAINT commitments_registered_by REFERENCES accounts,
  counted boolean NOT NULL GENERATED ALWAYS AS (first_registered_at IS NOT NULL) STORED,
  -- what came of it: the registrant's word and the verified one stay apart
  self_result text CONSTRAINT commitments_self_result CHECK (self_result IN ('exceeded', 'met', 'partly', 'not-met')),
  self_note text,
  self_assessed_at timestamptz,
  self_assessed_by uuid CONSTRAINT commitments_self_assessed_by REFERENCES accounts,
  verified_result text CONSTRAINT commitments_verified_result
    CHECK (verified_result IN ('exceeded', 'met', 'partly', 'not-met', 'no-evidence')),
  verified_note text,
  verified_on date,
  verified_at timestamptz,
  verified_by uuid CONSTRAINT commitments_verified_by REFERENCES accounts,
  remedy text CONSTRAINT commitments_remedy CHECK (remedy IN ('remedied', 'partly', 'not-remedied', 'carried')),
  stop_requested_at timestamptz,
  stop_requested_by uuid CONSTRAINT commitments_stop_requested_by REFERENCES accounts,
  stop_reason text,
  stopped_at timestamptz,
  stopped_by uuid CONSTRAINT commitments_stopped_by REFERENCES accounts,
  corrections integer NOT NULL DEFAULT 0,

  CONSTRAINT commitments_person_of_individual CHECK ((kind = 'individual') = (person_id IS NOT NULL)),
  CONSTRAINT commitments_routed CHECK (state = 'draft' OR review_unit_id IS NOT NULL),
  CONSTRAINT commitments_content_present CHECK (state = 'draft' OR content IS NOT NULL),
  CONSTRAINT commitments_return_reason
    CHECK (state NOT IN ('returned', 'assessment-returned') OR length(return_reason) > 0),
  CONSTRAINT commitments_confirmed CHECK
    (state NOT IN ('registered', 'self-assessed', 'assessment-returned', 'verified', 'stopped')
     OR (first_registered_at IS NOT NULL AND registered_on IS NOT NULL)),
  CONSTRAINT commitments_draft_uncounted CHECK (state NOT IN ('draft', 'submitted') OR first_registered_at IS NULL),
  CONSTRAINT commitments_self_assessed CHECK
    (state NOT IN ('self-assessed', 'assessment-returned', 'verified') OR self_result IS NOT NULL),
  CONSTRAINT commitments_verified CHECK ((state = 'verified') = (verified_result IS NOT NULL)),
  CONSTRAINT commitments_stopped CHECK ((state = 'stopped') = (stopped_at IS NOT NULL)),
  CONSTRAINT commitments_stop_reason CHECK (stop_requested_at IS NULL OR length(stop_reason) > 0),
  CONSTRAINT commitments_shortcoming_or_reason CHECK (shortcoming_id IS NULL OR no_shortcoming_reason IS NULL)
);
CREATE INDEX commitments_list ON commitments (year DESC, code COLLATE "C");
CREATE INDEX commitments_by_unit ON commitments (unit_id, year);
CREATE INDEX commitments_by_person ON commitments (person_id, year) WHERE person_id IS NOT NULL;
CREATE INDEX commitments_waiting ON commitments (review_unit_id, submitted_at)
  WHERE state IN ('submitted', 'resubmitted', 'self-assessed');
CREATE INDEX commitments_by_shortcoming ON commitments (shortcoming_id) WHERE shortcoming_id IS NOT NULL;
CREATE INDEX commitments_search ON commitments USING gin (search gin_trgm_ops);
COMMENT ON TABLE commitments IS 'Việc đăng ký: one row a việc. It counts from first_registered_at on. review_unit_id is written at submission and does not follow the tree';
COMMENT ON COLUMN commitments.search IS 'Folded code and texts, without names of persons';

CREATE TABLE commitment_legal_bases (
  commitment_id uuid NOT NULL CONSTRAINT commitment_legal_bases_commitment REFERENCES commitments ON DELETE CASCADE,
  legal_basis_id uuid NOT NULL CONSTRAINT commitment_legal_bases_basis REFERENCES legal_bases,
  CONSTRAINT commitment_legal_bases_key PRIMARY KEY (commitment_id, legal_basis_id)
);

CREATE TABLE commitment_numbers (
  year integer NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  last integer NOT NULL,
  CONSTRAINT commitment_numbers_key PRIMARY KEY (year, unit_id, kind)
);
COMMENT ON TABLE commitment_numbers IS 'Last number given in a unit, year and kind; numbers of deleted drafts are not given again';

CREATE TABLE commitment_submissions (
  id uuid CONSTRAINT commitment_submissions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  commitment_id uuid NOT NULL CONSTRAINT commitment_submissions_commitment REFERENCES commitments ON DELETE CASCADE,
  number integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  texts jsonb NOT NULL,
  CONSTRAINT commitment_submissions_number UNIQUE (commitment_id, number)
);
COMMENT ON TABLE commitment_submissions IS 'The texts as they were sent each time: the reviewer of a resubmission sees what changed';

CREATE TABLE progress_notes (
  id uuid CONSTRAINT progress_notes_key PRIMARY KEY DEFAULT gen_random_uuid(),
  commitment_id uuid NOT NULL CONSTRAINT progress_notes_commitment REFERENCES commitments ON DELETE CASCADE,
  noted_on date NOT NULL,
  text text NOT NULL,
  created_by uuid CONSTRAINT progress_notes_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX progress_notes_by_commitment ON progress_notes (commitment_id);

CREATE TABLE idempotency_keys (
  account_id uuid NOT NULL CONSTRAINT idempotency_keys_account REFERENCES accounts,
  key text NOT NULL,
  request_hash text NOT NULL,
  resource_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_key PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
COMMENT ON TABLE idempotency_keys IS 'A creating request that was answered; the same key again answers the same row';
