CREATE TABLE imports (
  id uuid CONSTRAINT imports_key PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CONSTRAINT imports_kind CHECK (kind IN ('commitments', 'organisation')),
  year integer CONSTRAINT imports_year REFERENCES years,
  unit_id uuid CONSTRAINT imports_unit REFERENCES units,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  state text NOT NULL DEFAULT 'reading' CONSTRAINT imports_state
    CHECK (state IN ('reading', 'failed', 'checked', 'writing', 'done', 'undone')),
  failure text,
  notes jsonb NOT NULL DEFAULT '[]',
  columns jsonb NOT NULL DEFAULT '{}',
  old_font text,
  convert boolean,
  created_by uuid NOT NULL CONSTRAINT imports_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  undone_at timestamptz,
  CONSTRAINT imports_year_of_commitments CHECK (kind <> 'commitments' OR year IS NOT NULL),
  CONSTRAINT imports_failure CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT imports_done CHECK ((state IN ('done', 'undone')) = (done_at IS NOT NULL)),
  CONSTRAINT imports_undone CHECK ((state = 'undone') = (undone_at IS NOT NULL))
);
CREATE INDEX imports_by_account ON imports (created_by, created_at DESC);
COMMENT ON TABLE imports IS 'A file taken in: read, checked, shown, confirmed, and undone while none of its rows has moved on. The file itself is not kept';

CREATE TABLE import_rows (
  id uuid CONSTRAINT import_rows_key PRIMARY KEY DEFAULT gen_random_uuid(),
  import_id uuid NOT NULL CONSTRAINT import_rows_import REFERENCES imports ON DELETE CASCADE,
  place integer NOT NULL,
  sheet text NOT NULL,
  row_number integer NOT NULL,
  values jsonb NOT NULL,
  converted jsonb,
  digest text,
  accepted text,
  outcome text NOT NULL CONSTRAINT import_rows_outcome CHECK (outcome IN ('new', 'change', 'same', 'ask', 'bad')),
  label text NOT NULL DEFAULT '',
  issues jsonb NOT NULL DEFAULT '[]',
  changes jsonb NOT NULL DEFAULT '[]',
  written boolean NOT NULL DEFAULT false,
  subject_id uuid,
  before jsonb,
  version_after integer,
  CONSTRAINT import_rows_place UNIQUE (import_id, place)
);
COMMENT ON TABLE import_rows IS 'A row of the file as it was typed, what is wrong with it, and what it made: before and version_after let an import be undone. digest is of what it would do; accepted is the digest that its reader confirmed';
