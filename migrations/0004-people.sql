CREATE TABLE people (
  id uuid CONSTRAINT people_key PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  search text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX people_search ON people USING gin (search gin_trgm_ops);
COMMENT ON TABLE people IS 'Name only: no card number, no birth date. search is the folded name';

CREATE TABLE postings (
  id uuid CONSTRAINT postings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL CONSTRAINT postings_person REFERENCES people,
  unit_id uuid NOT NULL CONSTRAINT postings_unit REFERENCES units,
  party_office text,
  state_office text,
  is_head boolean NOT NULL DEFAULT false,
  is_secretary boolean NOT NULL DEFAULT false,
  is_committee_member boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_to date,
  decision_number text,
  CONSTRAINT postings_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT postings_overlap EXCLUDE USING gist
    (person_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
);
CREATE INDEX postings_by_unit ON postings (unit_id);
COMMENT ON TABLE postings IS 'Where a person serves and in what offices, from valid_from up to, not including, valid_to; party_office null: not a Party member';
