CREATE TABLE commendation_options (
  id uuid CONSTRAINT commendation_options_key PRIMARY KEY DEFAULT gen_random_uuid(),
  list text NOT NULL CONSTRAINT commendation_options_list CHECK (list IN ('form', 'title')),
  code text NOT NULL CONSTRAINT commendation_options_code CHECK (length(code) > 0),
  name text NOT NULL CONSTRAINT commendation_options_name CHECK (length(name) > 0),
  position integer NOT NULL DEFAULT 0,
  from_year integer NOT NULL,
  to_year integer,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT commendation_options_of_list UNIQUE (id, list),
  CONSTRAINT commendation_options_years CHECK (to_year >= from_year),
  CONSTRAINT commendation_options_overlap EXCLUDE USING gist
    (list WITH =, code WITH =, int4range(from_year, to_year, '[]') WITH &&)
);
COMMENT ON TABLE commendation_options IS 'Hình thức khen thưởng and danh hiệu thi đua: two lists, each option from a year up to and including a year';

CREATE TABLE commendations (
  id uuid CONSTRAINT commendations_key PRIMARY KEY DEFAULT gen_random_uuid(),
  year integer NOT NULL CONSTRAINT commendations_year REFERENCES years,
  unit_id uuid NOT NULL CONSTRAINT commendations_unit REFERENCES units,
  subject text NOT NULL CONSTRAINT commendations_subject CHECK (subject IN ('collective', 'individual')),
  person_id uuid CONSTRAINT commendations_person REFERENCES people,
  category text NOT NULL CONSTRAINT commendations_category CHECK (category IN ('praise', 'form', 'title')),
  option_id uuid,
  level text NOT NULL CONSTRAINT commendations_level CHECK (level IN ('unit', 'bloc', 'province', 'centre')),
  state text NOT NULL DEFAULT 'drafted' CONSTRAINT commendations_state
    CHECK (state IN ('drafted', 'proposed', 'considering', 'decided', 'not-chosen')),
  achievement text NOT NULL CONSTRAINT commendations_achievement CHECK (length(achievement) > 0),
  commitment_id uuid CONSTRAINT commendations_commitment REFERENCES commitments,
  pilot_model_id uuid CONSTRAINT commendations_pilot_model REFERENCES pilot_models,
  proposed_on date,
  proposed_by uuid CONSTRAINT commendations_proposed_by REFERENCES accounts,
  higher_body text,
  to_higher_on date,
  decision_number text,
  decided_on date,
  decided_body text,
  not_chosen_reason text,
  published_on date,
  created_by uuid CONSTRAINT commendations_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT commendations_whose CHECK ((subject = 'individual') = (person_id IS NOT NULL)),
  -- Biểu dương has no form; a form is of the list of forms, a title of the list of titles.
  CONSTRAINT commendations_option CHECK ((category = 'praise') = (option_id IS NULL)),
  CONSTRAINT commendations_option_of_list FOREIGN KEY (option_id, category) REFERENCES commendation_options (id, list),
  CONSTRAINT commendations_proposed CHECK (state NOT IN ('proposed', 'considering', 'not-chosen') OR proposed_on IS NOT NULL),
  CONSTRAINT commendations_to_higher CHECK ((higher_body IS NULL) = (to_higher_on IS NULL)),
  CONSTRAINT commendations_decided
    CHECK ((state = 'decided') = (decided_on IS NOT NULL) AND (state = 'decided') = (decided_body IS NOT NULL)),
  -- Biểu dương may have no decision number; a form and a title are given by a decision.
  CONSTRAINT commendations_decision_number CHECK (
    CASE WHEN state = 'decided' THEN category = 'praise' OR coalesce(length(decision_number), 0) > 0
         ELSE decision_number IS NULL END),
  CONSTRAINT commendations_not_chosen
    CHECK ((state = 'not-chosen') = (not_chosen_reason IS NOT NULL AND length(not_chosen_reason) > 0)),
  CONSTRAINT commendations_published CHECK (published_on IS NULL OR state = 'decided')
);
CREATE INDEX commendations_by_year ON commendations (year, unit_id);
COMMENT ON TABLE commendations IS 'Biểu dương, khen thưởng: proposals with their states, and what was decided; published ones are shown as examples';

CREATE TABLE commendation_consents (
  id uuid CONSTRAINT commendation_consents_key PRIMARY KEY DEFAULT gen_random_uuid(),
  commendation_id uuid NOT NULL CONSTRAINT commendation_consents_commendation REFERENCES commendations,
  given_on date NOT NULL,
  how text NOT NULL CONSTRAINT commendation_consents_how CHECK (how IN ('paper', 'in-person')),
  words text,
  recorded_by uuid CONSTRAINT commendation_consents_recorded_by REFERENCES accounts,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_by uuid CONSTRAINT commendation_consents_withdrawn_by REFERENCES accounts,
  CONSTRAINT commendation_consents_dates CHECK (withdrawn_on >= given_on),
  CONSTRAINT commendation_consents_withdrawn
    CHECK (withdrawn_on IS NOT NULL OR (withdrawn_reason IS NULL AND withdrawn_by IS NULL))
);
-- One agreement in force; an earlier one that was withdrawn stays.
CREATE UNIQUE INDEX commendation_consents_in_force ON commendation_consents (commendation_id) WHERE withdrawn_on IS NULL;
COMMENT ON TABLE commendation_consents IS 'A person''s agreement to be introduced as an example; only ever added, and withdrawn once';

CREATE FUNCTION keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL
     AND (NEW.id, NEW.commendation_id, NEW.given_on, NEW.how, NEW.recorded_at) =
         (OLD.id, OLD.commendation_id, OLD.given_on, OLD.how, OLD.recorded_at)
     AND NEW.words IS NOT DISTINCT FROM OLD.words AND NEW.recorded_by IS NOT DISTINCT FROM OLD.recorded_by THEN
    -- Who takes back the agreement is shown no longer, from this moment on.
    UPDATE commendations SET published_on = NULL, version = version + 1
     WHERE id = NEW.commendation_id AND published_on IS NOT NULL;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'commendation_consents is append-only' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER commendation_consents_kept BEFORE UPDATE OR DELETE ON commendation_consents
  FOR EACH ROW EXECUTE FUNCTION keep_consent();

CREATE FUNCTION need_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM commendation_consents c WHERE c.commendation_id = NEW.id AND c.withdrawn_on IS NULL) THEN
    RAISE EXCEPTION 'a person is published only with their agreement'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commendations_consent', TABLE = 'commendations';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER commendations_consent BEFORE INSERT OR UPDATE ON commendations FOR EACH ROW
  WHEN (NEW.published_on IS NOT NULL AND NEW.subject = 'individual') EXECUTE FUNCTION need_consent();
