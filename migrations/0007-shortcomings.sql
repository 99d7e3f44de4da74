CREATE TABLE shortcomings (
  id uuid CONSTRAINT shortcomings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  found_year integer NOT NULL CONSTRAINT shortcomings_year CHECK (found_year BETWEEN 2000 AND 2200),
  unit_id uuid NOT NULL CONSTRAINT shortcomings_unit REFERENCES units,
  person_id uuid CONSTRAINT shortcomings_person REFERENCES people,
  text text NOT NULL CONSTRAINT shortcomings_text CHECK (length(text) BETWEEN 1 AND 500),
  source text NOT NULL,
  state text NOT NULL DEFAULT 'open' CONSTRAINT shortcomings_state
    CHECK (state IN ('open', 'addressed', 'remedied', 'partly', 'carried', 'closed')),
  closed_reason text,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT shortcomings_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT shortcomings_closed_reason CHECK (state <> 'closed' OR closed_reason IS NOT NULL)
);
CREATE INDEX shortcomings_by_unit ON shortcomings (unit_id, found_year);
CREATE INDEX shortcomings_by_person ON shortcomings (person_id) WHERE person_id IS NOT NULL;
COMMENT ON TABLE shortcomings IS 'What the yearly review found, as a neutral short text; followed until remedied, carried or closed with a reason';
