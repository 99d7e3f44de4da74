CREATE TABLE communes (
  id uuid CONSTRAINT communes_key PRIMARY KEY DEFAULT gen_random_uuid(),
  successor_id uuid CONSTRAINT communes_successor REFERENCES communes,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT communes_not_into_itself CHECK (successor_id <> id)
);
COMMENT ON TABLE communes IS 'Identity of a commune; name, district and whether it is poor or mountainous are dated versions. successor_id: what became of one that ended';

CREATE TABLE commune_versions (
  id uuid CONSTRAINT commune_versions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  commune_id uuid NOT NULL CONSTRAINT commune_versions_commune REFERENCES communes,
  name text NOT NULL CONSTRAINT commune_versions_name CHECK (length(name) > 0),
  district text NOT NULL,
  is_poor boolean NOT NULL,
  is_mountainous boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  decision_number text,
  CONSTRAINT commune_versions_dates CHECK (valid_to > valid_from),
  CONSTRAINT commune_versions_overlap EXCLUDE USING gist
    (commune_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&),
  CONSTRAINT commune_versions_name_overlap EXCLUDE USING gist
    (name WITH =, district WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
);
COMMENT ON TABLE commune_versions IS 'Name, district, poor or not, mountainous or not, from valid_from up to, not including, valid_to';

-- What every commune was on a date: by its latest version begun by then, else by its first. One that has ended keeps
-- its last words, so that what was given to it still has a name.
CREATE FUNCTION commune_names(on_date date)
RETURNS TABLE (commune_id uuid, name text, district text, is_poor boolean, is_mountainous boolean, is_there boolean)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (v.commune_id) v.commune_id, v.name, v.district, v.is_poor, v.is_mountainous,
         daterange(v.valid_from, v.valid_to) @> on_date
    FROM commune_versions v
   ORDER BY v.commune_id, v.valid_from <= on_date DESC, abs(v.valid_from - on_date)
$$;

CREATE TABLE aid_decisions (
  id uuid CONSTRAINT aid_decisions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL CONSTRAINT aid_decisions_number CHECK (length(number) > 0),
  issued_on date NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  effective_from date NOT NULL,
  replaces_id uuid CONSTRAINT aid_decisions_replaces REFERENCES aid_decisions,
  created_by uuid CONSTRAINT aid_decisions_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT aid_decisions_once UNIQUE (number, issued_on),
  CONSTRAINT aid_decisions_replaced_once UNIQUE (replaces_id),
  CONSTRAINT aid_decisions_dates CHECK (effective_from >= issued_on),
  CONSTRAINT aid_decisions_not_itself CHECK (replaces_id <> id)
);
COMMENT ON TABLE aid_decisions IS 'Decisions that assign communes to units; in force until the one that replaces it takes effect, so its end is not stored';

CREATE TABLE aid_assignments (
  id uuid CONSTRAINT aid_assignments_key PRIMARY KEY DEFAULT gen_random_uuid(),
  decision_id uuid NOT NULL CONSTRAINT aid_assignments_decision REFERENCES aid_decisions,
  unit_id uuid NOT NULL CONSTRAINT aid_assignments_unit REFERENCES units,
  commune_id uuid NOT NULL CONSTRAINT aid_assignments_commune REFERENCES communes,
  starts_on date NOT NULL,
  ends_on date,
  end_reason text,
  CONSTRAINT aid_assignments_dates CHECK (ends_on >= starts_on),
  CONSTRAINT aid_assignments_ended CHECK ((ends_on IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX aid_assignments_once ON aid_assignments (decision_id, unit_id, commune_id) WHERE ends_on IS NULL;
CREATE INDEX aid_assignments_by_unit ON aid_assignments (unit_id);
COMMENT ON TABLE aid_assignments IS 'A unit and a commune of a decision, from starts_on up to, not including, ends_on; one that starts and ends on the same day was entered in error';

-- Who is assigned to which commune on a date: by the decisions in force then.
CREATE FUNCTION aid_assigned(on_date date)
RETURNS TABLE (unit_id uuid, commune_id uuid, assignment_id uuid, decision_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (a.unit_id, a.commune_id) a.unit_id, a.commune_id, a.id, a.decision_id
    FROM aid_assignments a
    JOIN aid_decisions d ON d.id = a.decision_id
   WHERE d.effective_from <= on_date AND a.starts_on <= on_date AND (a.ends_on IS NULL OR a.ends_on > on_date)
     AND NOT EXISTS (SELECT 1 FROM aid_decisions n WHERE n.replaces_id = d.id AND n.effective_from <= on_date)
   ORDER BY a.unit_id, a.commune_id, d.effective_from DESC, a.starts_on DESC
$$;

CREATE TABLE aid_years (
  id uuid CONSTRAINT aid_years_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT aid_years_unit REFERENCES units,
  commune_id uuid NOT NULL CONSTRAINT aid_years_commune REFERENCES communes,
  year integer NOT NULL CONSTRAINT aid_years_year REFERENCES years,
  planned_on date,
  plan_words text,
  reported_on date,
  report_words text,
  reported_by uuid CONSTRAINT aid_years_reported_by REFERENCES accounts,
  checked_on date,
  checked_with text,
  check_words text,
  checked_by uuid CONSTRAINT aid_years_checked_by REFERENCES accounts,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT aid_years_once UNIQUE (unit_id, commune_id, year),
  -- Each step stands on the one before and not before it: so the four sets are nested on every date.
  CONSTRAINT aid_years_planned CHECK ((planned_on IS NULL) = (plan_words IS NULL)),
  CONSTRAINT aid_years_reported
    CHECK ((reported_on IS NULL) = (report_words IS NULL) AND (reported_on IS NULL OR planned_on IS NOT NULL)),
  CONSTRAINT aid_years_checked
    CHECK ((checked_on IS NULL) = (checked_with IS NULL) AND (checked_on IS NULL OR reported_on IS NOT NULL)),
  CONSTRAINT aid_years_order CHECK (reported_on >= planned_on AND checked_on >= reported_on)
);
COMMENT ON TABLE aid_years IS 'Kế hoạch giúp đỡ xã of a unit for a commune in a year, its report, and what was checked with the commune (by office, without a name)';

CREATE TABLE aid_plan_lines (
  id uuid CONSTRAINT aid_plan_lines_key PRIMARY KEY DEFAULT gen_random_uuid(),
  aid_year_id uuid NOT NULL CONSTRAINT aid_plan_lines_plan REFERENCES aid_years ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL CONSTRAINT aid_plan_lines_kind CHECK (kind IN ('money', 'goods', 'work-days', 'house', 'child')),
  description text NOT NULL,
  amount numeric(18, 1) NOT NULL,
  CONSTRAINT aid_plan_lines_position UNIQUE (aid_year_id, position),
  CONSTRAINT aid_plan_lines_amount
    CHECK (amount > 0 AND amount = CASE WHEN kind = 'work-days' THEN trunc(amount * 2) / 2 ELSE trunc(amount) END)
);
COMMENT ON TABLE aid_plan_lines IS 'What a plan means to give, in the measure of its kind: đồng, đồng of stated value, days, houses, children';

CREATE TABLE aid_needs (
  id uuid CONSTRAINT aid_needs_key PRIMARY KEY DEFAULT gen_random_uuid(),
  commune_id uuid NOT NULL CONSTRAINT aid_needs_commune REFERENCES communes,
  year integer NOT NULL CONSTRAINT aid_needs_year REFERENCES years,
  text text NOT NULL CONSTRAINT aid_needs_text CHECK (length(text) > 0),
  kind text NOT NULL CONSTRAINT aid_needs_kind CHECK (kind IN ('money', 'goods', 'work-days', 'house', 'child')),
  amount numeric(18, 1),
  asked_on date NOT NULL,
  source text NOT NULL,
  created_by uuid CONSTRAINT aid_needs_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_on date,
  withdraw_reason text,
  CONSTRAINT aid_needs_withdrawn CHECK ((withdrawn_on IS NULL) = (withdraw_reason IS NULL)),
  CONSTRAINT aid_needs_for_gifts UNIQUE (id, commune_id),
  CONSTRAINT aid_needs_amount
    CHECK (amount > 0 AND amount = CASE WHEN kind = 'work-days' THEN trunc(amount * 2) / 2 ELSE trunc(amount) END)
);
CREATE INDEX aid_needs_by_commune ON aid_needs (commune_id, year);
COMMENT ON TABLE aid_needs IS 'What a commune asked for, when and by which paper or meeting; a gift may name it';

CREATE TABLE aid_contributions (
  id uuid CONSTRAINT aid_contributions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  year integer NOT NULL CONSTRAINT aid_contributions_year REFERENCES years,
  given_on date NOT NULL,
  purpose text NOT NULL CONSTRAINT aid_contributions_purpose CHECK (purpose IN ('assigned', 'voluntary')),
  kind text NOT NULL CONSTRAINT aid_contributions_kind CHECK (kind IN ('money', 'goods', 'work-days', 'house', 'child')),
  lead_unit_id uuid NOT NULL CONSTRAINT aid_contributions_lead REFERENCES units,
  commune_id uuid CONSTRAINT aid_contributions_commune REFERENCES communes,
  place text,
  description text NOT NULL CONSTRAINT aid_contributions_description CHECK (length(description) > 0),
  households integer CONSTRAINT aid_contributions_households CHECK (households > 0),
  need_id uuid,
  pilot_model_promise_id uuid CONSTRAINT aid_contributions_promise REFERENCES pilot_model_promises,
  document_ref text,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT aid_contributions_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_on date,
  withdraw_reason text,
  CONSTRAINT aid_contributions_in_year CHECK (extract(year FROM given_on) = year),
  CONSTRAINT aid_contributions_where
    CHECK (CASE WHEN purpose = 'assigned' THEN commune_id IS NOT NULL ELSE num_nonnulls(commune_id, place) > 0 END),
  -- A need is of the commune that the gift goes to.
  CONSTRAINT aid_contributions_need FOREIGN KEY (need_id, commune_id) REFERENCES aid_needs (id, commune_id),
  CONSTRAINT aid_contributions_need_of CHECK (need_id IS NULL OR commune_id IS NOT NULL),
  CONSTRAINT aid_contributions_model CHECK (pilot_model_promise_id IS NULL OR kind = 'child'),
  CONSTRAINT aid_contributions_withdrawn CHECK ((withdrawn_on IS NULL) = (withdraw_reason IS NULL)),
  CONSTRAINT aid_contributions_for_shares UNIQUE (id, kind)
);
CREATE INDEX aid_contributions_by_year ON aid_contributions (year, kind);
CREATE INDEX aid_contributions_by_commune ON aid_contributions (commune_id, year);
COMMENT ON TABLE aid_contributions IS 'A gift, once, whoever shares in it; how much stands in its shares alone. A wrong one is withdrawn with a reason, never deleted';
COMMENT ON COLUMN aid_contributions.pilot_model_promise_id IS 'Children that a model counts already: not counted here again';

CREATE TABLE aid_shares (
  id uuid CONSTRAINT aid_shares_key PRIMARY KEY DEFAULT gen_random_uuid(),
  contribution_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CONSTRAINT aid_shares_kind CHECK (kind IN ('money', 'goods', 'work-days', 'house', 'child')),
  unit_id uuid CONSTRAINT aid_shares_unit REFERENCES units,
  donor_name text,
  amount numeric(18, 2) NOT NULL,
  CONSTRAINT aid_shares_contribution FOREIGN KEY (contribution_id, kind) REFERENCES aid_contributions (id, kind),
  CONSTRAINT aid_shares_position UNIQUE (contribution_id, position),
  CONSTRAINT aid_shares_unit_once UNIQUE (contribution_id, unit_id),
  CONSTRAINT aid_shares_whose CHECK (num_nonnulls(unit_id, donor_name) = 1),
  -- Of one house or child several may have a part; money is whole, a day of work may be a half.
  CONSTRAINT aid_shares_amount CHECK (amount > 0 AND CASE kind WHEN 'work-days' THEN amount * 2 = trunc(amount * 2)
    WHEN 'house' THEN true WHEN 'child' THEN true ELSE amount = trunc(amount) END)
);
CREATE INDEX aid_shares_by_unit ON aid_shares (unit_id);
COMMENT ON TABLE aid_shares IS 'Who gave how much of a gift: a unit, or a donor from outside whose money the lead unit brought. Kinds have different measures and are never added together';

-- A gift has shares; its lead unit gives or brings outside donors; houses and children are whole in the end.
CREATE FUNCTION aid_shares_complete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gift aid_contributions;
  total numeric;
  led boolean;
BEGIN
  SELECT * INTO gift FROM aid_contributions
   WHERE id = CASE TG_TABLE_NAME WHEN 'aid_contributions' THEN (to_jsonb(NEW) ->> 'id')::uuid
                   ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'contribution_id')::uuid END;
  IF gift.id IS NULL THEN RETURN NULL; END IF;
  SELECT sum(amount), bool_or(unit_id = gift.lead_unit_id OR donor_name IS NOT NULL) INTO total, led
    FROM aid_shares WHERE contribution_id = gift.id;
  IF led IS NOT TRUE OR (gift.kind IN ('house', 'child') AND total <> trunc(total)) THEN
    RAISE EXCEPTION 'shares of gift % do not make it whole', gift.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'aid_shares_complete';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER aid_contributions_shared AFTER INSERT OR UPDATE ON aid_contributions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION aid_shares_complete();
CREATE CONSTRAINT TRIGGER aid_shares_shared AFTER INSERT OR UPDATE OR DELETE ON aid_shares
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION aid_shares_complete();
