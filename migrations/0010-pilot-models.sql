CREATE TABLE pilot_models (
  id uuid CONSTRAINT pilot_models_key PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  level text NOT NULL CONSTRAINT pilot_models_level CHECK (level IN ('bloc', 'unit')),
  host_unit_id uuid NOT NULL CONSTRAINT pilot_models_host REFERENCES units,
  purpose text,
  started_on date NOT NULL,
  stopped_on date,
  stop_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pilot_models_name UNIQUE (host_unit_id, name),
  CONSTRAINT pilot_models_stop CHECK ((stopped_on IS NULL) = (stop_reason IS NULL))
);
COMMENT ON TABLE pilot_models IS 'Mô hình điểm of the bloc and models of units, with their host';

CREATE TABLE pilot_model_promises (
  id uuid CONSTRAINT pilot_model_promises_key PRIMARY KEY DEFAULT gen_random_uuid(),
  pilot_model_id uuid NOT NULL CONSTRAINT pilot_model_promises_model REFERENCES pilot_models ON DELETE CASCADE,
  position integer NOT NULL,
  text text NOT NULL,
  CONSTRAINT pilot_model_promises_position UNIQUE (pilot_model_id, position)
);

CREATE TABLE pilot_model_legal_bases (
  pilot_model_id uuid NOT NULL CONSTRAINT pilot_model_legal_bases_model REFERENCES pilot_models ON DELETE CASCADE,
  legal_basis_id uuid NOT NULL CONSTRAINT pilot_model_legal_bases_basis REFERENCES legal_bases,
  CONSTRAINT pilot_model_legal_bases_key PRIMARY KEY (pilot_model_id, legal_basis_id)
);

CREATE TABLE pilot_model_evaluations (
  id uuid CONSTRAINT pilot_model_evaluations_key PRIMARY KEY DEFAULT gen_random_uuid(),
  pilot_model_id uuid NOT NULL CONSTRAINT pilot_model_evaluations_model REFERENCES pilot_models,
  year integer NOT NULL CONSTRAINT pilot_model_evaluations_year REFERENCES years,
  level text NOT NULL CONSTRAINT pilot_model_evaluations_level CHECK (level IN ('good', 'fair', 'unclear')),
  comment text NOT NULL,
  evaluated_on date NOT NULL,
  evaluated_by uuid CONSTRAINT pilot_model_evaluations_by REFERENCES accounts,
  CONSTRAINT pilot_model_evaluations_once UNIQUE (pilot_model_id, year)
);
COMMENT ON TABLE pilot_model_evaluations IS 'One evaluation a model and year; an earlier wording stays in history';
