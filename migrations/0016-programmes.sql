CREATE TABLE programmes (
  id uuid CONSTRAINT programmes_key PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  short_name text NOT NULL,
  partner text,
  started_on date NOT NULL,
  ended_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT programmes_short_name UNIQUE (short_name),
  CONSTRAINT programmes_dates CHECK (ended_on >= started_on)
);
COMMENT ON TABLE programmes IS 'Chương trình, chỉ thị gắn với mô hình, with the body that directs it together with the Khối; ended_on is its last day';

CREATE TABLE programme_legal_bases (
  programme_id uuid NOT NULL CONSTRAINT programme_legal_bases_programme REFERENCES programmes ON DELETE CASCADE,
  legal_basis_id uuid NOT NULL CONSTRAINT programme_legal_bases_basis REFERENCES legal_bases,
  CONSTRAINT programme_legal_bases_key PRIMARY KEY (programme_id, legal_basis_id)
);
COMMENT ON TABLE programme_legal_bases IS 'Documents on which a programme stands';

CREATE TABLE programme_participants (
  id uuid CONSTRAINT programme_participants_key PRIMARY KEY DEFAULT gen_random_uuid(),
  programme_id uuid NOT NULL CONSTRAINT programme_participants_programme REFERENCES programmes,
  unit_id uuid NOT NULL CONSTRAINT programme_participants_unit REFERENCES units,
  role text NOT NULL CONSTRAINT programme_participants_role CHECK (length(role) > 0),
  decision_number text,
  decided_on date,
  valid_from date NOT NULL,
  valid_to date,
  end_reason text,
  CONSTRAINT programme_participants_dates CHECK (valid_to >= valid_from),
  CONSTRAINT programme_participants_end CHECK ((valid_to IS NULL) = (end_reason IS NULL)),
  CONSTRAINT programme_participants_overlap EXCLUDE USING gist
    (programme_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
);
CREATE INDEX programme_participants_by_unit ON programme_participants (unit_id);
COMMENT ON TABLE programme_participants IS 'Units that take part from valid_from up to, not including, valid_to; both the same: entered by mistake, never in force. They are units, not models, and are never added to models';

CREATE TABLE programme_models (
  programme_id uuid NOT NULL CONSTRAINT programme_models_programme REFERENCES programmes,
  pilot_model_id uuid NOT NULL CONSTRAINT programme_models_model REFERENCES pilot_models ON DELETE CASCADE,
  CONSTRAINT programme_models_key PRIMARY KEY (programme_id, pilot_model_id)
);
CREATE INDEX programme_models_by_model ON programme_models (pilot_model_id);
COMMENT ON TABLE programme_models IS 'Models that belong to a programme; a model may belong to several';
