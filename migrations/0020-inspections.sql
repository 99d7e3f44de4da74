-- Files that are neither proof of an item nor a signed form: a notice of conclusion, minutes.
ALTER TABLE attachments DROP CONSTRAINT attachments_purpose;
ALTER TABLE attachments ADD CONSTRAINT attachments_purpose CHECK (purpose IN ('evidence', 'signed-paper', 'document'));

CREATE TABLE inspection_programmes (
  id uuid CONSTRAINT inspection_programmes_key PRIMARY KEY DEFAULT gen_random_uuid(),
  year integer NOT NULL CONSTRAINT inspection_programmes_year REFERENCES years,
  unit_id uuid NOT NULL CONSTRAINT inspection_programmes_unit REFERENCES units,
  name text NOT NULL CONSTRAINT inspection_programmes_words CHECK (length(name) > 0),
  number text,
  issued_on date,
  aim text,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT inspection_programmes_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inspection_programmes_name UNIQUE (year, unit_id, name),
  CONSTRAINT inspection_programmes_place UNIQUE (id, year, unit_id)
);
COMMENT ON TABLE inspection_programmes IS 'Chương trình kiểm tra, giám sát of a year: of the bloc, or of a unit for its own tự kiểm tra';

CREATE TABLE inspections (
  id uuid CONSTRAINT inspections_key PRIMARY KEY DEFAULT gen_random_uuid(),
  programme_id uuid,
  outside_reason text,
  year integer NOT NULL CONSTRAINT inspections_year REFERENCES years,
  kind text NOT NULL CONSTRAINT inspections_kind CHECK (kind IN ('check', 'supervise', 'self')),
  by_unit_id uuid NOT NULL CONSTRAINT inspections_by_unit REFERENCES units,
  subject_unit_id uuid NOT NULL CONSTRAINT inspections_subject REFERENCES units,
  planned_on date NOT NULL,
  held_from date,
  held_to date,
  contents text NOT NULL CONSTRAINT inspections_contents CHECK (length(contents) > 0),
  strengths text,
  conclusion_number text,
  conclusion_on date,
  state text NOT NULL DEFAULT 'planned' CONSTRAINT inspections_state
    CHECK (state IN ('planned', 'held', 'concluded', 'cancelled')),
  cancel_reason text,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT inspections_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- A programme holds inspections of its own year, led by the body that issued it.
  CONSTRAINT inspections_programme FOREIGN KEY (programme_id, year, by_unit_id)
    REFERENCES inspection_programmes (id, year, unit_id),
  CONSTRAINT inspections_outside CHECK ((programme_id IS NULL) = (outside_reason IS NOT NULL)),
  CONSTRAINT inspections_not_oneself CHECK (kind = 'self' OR by_unit_id <> subject_unit_id),
  CONSTRAINT inspections_held CHECK (state NOT IN ('held', 'concluded') OR (held_from IS NOT NULL AND held_to IS NOT NULL)),
  CONSTRAINT inspections_dates CHECK (held_to >= held_from),
  CONSTRAINT inspections_concluded CHECK ((state = 'concluded') = (conclusion_on IS NOT NULL)),
  CONSTRAINT inspections_concluded_after CHECK (conclusion_on >= held_from),
  CONSTRAINT inspections_number CHECK (conclusion_number IS NULL OR conclusion_on IS NOT NULL),
  CONSTRAINT inspections_cancelled CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
);
CREATE INDEX inspections_by_year ON inspections (year, kind);
CREATE INDEX inspections_by_subject ON inspections (subject_unit_id, year);
COMMENT ON TABLE inspections IS 'Kiểm tra, giám sát, tự kiểm tra of a Party organisation; persons are not named, nothing secret is kept';

CREATE TABLE inspection_legal_bases (
  inspection_id uuid NOT NULL CONSTRAINT inspection_legal_bases_inspection REFERENCES inspections ON DELETE CASCADE,
  legal_basis_id uuid NOT NULL CONSTRAINT inspection_legal_bases_basis REFERENCES legal_bases,
  CONSTRAINT inspection_legal_bases_key PRIMARY KEY (inspection_id, legal_basis_id)
);

CREATE TABLE inspection_findings (
  id uuid CONSTRAINT inspection_findings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  inspection_id uuid NOT NULL CONSTRAINT inspection_findings_inspection REFERENCES inspections,
  position integer NOT NULL,
  text text NOT NULL CONSTRAINT inspection_findings_text CHECK (length(text) BETWEEN 1 AND 500),
  recommendation text,
  fix_by date,
  follow_up text,
  answered_on date,
  answered_by uuid CONSTRAINT inspection_findings_answered_by REFERENCES accounts,
  fix_state text NOT NULL DEFAULT 'open' CONSTRAINT inspection_findings_fix_state
    CHECK (fix_state IN ('open', 'partly', 'fixed')),
  fixed_on date,
  -- Empty again when the unit answers anew: then it waits for the leading body.
  confirmed_on date,
  confirmed_by uuid CONSTRAINT inspection_findings_confirmed_by REFERENCES accounts,
  shortcoming_id uuid CONSTRAINT inspection_findings_shortcoming REFERENCES shortcomings,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT inspection_findings_position UNIQUE (inspection_id, position),
  CONSTRAINT inspection_findings_one_shortcoming UNIQUE (shortcoming_id),
  CONSTRAINT inspection_findings_answer CHECK ((follow_up IS NULL) = (answered_on IS NULL)),
  CONSTRAINT inspection_findings_fixed CHECK ((fix_state = 'fixed') = (fixed_on IS NOT NULL))
);
CREATE INDEX inspection_findings_open ON inspection_findings (fix_by) WHERE fix_state <> 'fixed';
COMMENT ON TABLE inspection_findings IS 'Hạn chế, khuyết điểm được nêu: what is asked, by when, what the unit answers and what the leading body confirms; the shortcoming that it opened is followed apart';

CREATE TABLE inspection_consequences (
  id uuid CONSTRAINT inspection_consequences_key PRIMARY KEY DEFAULT gen_random_uuid(),
  inspection_id uuid NOT NULL CONSTRAINT inspection_consequences_inspection REFERENCES inspections,
  kind text NOT NULL CONSTRAINT inspection_consequences_kind
    CHECK (kind IN ('reminded', 'criticised', 'review-asked', 'praise-withheld')),
  told_on date NOT NULL,
  summary text NOT NULL CONSTRAINT inspection_consequences_summary CHECK (length(summary) > 0),
  individuals integer NOT NULL DEFAULT 0 CONSTRAINT inspection_consequences_individuals CHECK (individuals >= 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inspection_consequences_by_inspection ON inspection_consequences (inspection_id);
COMMENT ON TABLE inspection_consequences IS 'Hướng xử lý đã công bố as a summary that is not secret; individuals are counted, never named';
