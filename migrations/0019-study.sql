CREATE TABLE study_plans (
  id uuid CONSTRAINT study_plans_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT study_plans_unit REFERENCES units,
  year integer NOT NULL CONSTRAINT study_plans_year REFERENCES years,
  number text,
  issued_on date,
  aim text NOT NULL CONSTRAINT study_plans_aim CHECK (length(aim) > 0),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT study_plans_one UNIQUE (unit_id, year)
);
COMMENT ON TABLE study_plans IS 'Yearly plan of study of a unit or of the bloc: one a unit and year';

CREATE TABLE study_sessions (
  id uuid CONSTRAINT study_sessions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT study_sessions_unit REFERENCES units,
  year integer NOT NULL CONSTRAINT study_sessions_year REFERENCES years,
  kind text NOT NULL CONSTRAINT study_sessions_kind CHECK (kind IN ('study', 'topic-meeting', 'propaganda')),
  state text NOT NULL DEFAULT 'planned' CONSTRAINT study_sessions_state CHECK (state IN ('planned', 'held', 'cancelled')),
  topic text NOT NULL CONSTRAINT study_sessions_topic CHECK (length(topic) > 0),
  audience text,
  planned_on date,
  held_on date,
  attended integer,
  total integer,
  legal_basis_id uuid CONSTRAINT study_sessions_legal_basis REFERENCES legal_bases,
  note text,
  cancel_reason text,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT study_sessions_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT study_sessions_day CHECK (planned_on IS NOT NULL OR held_on IS NOT NULL),
  CONSTRAINT study_sessions_in_year CHECK (extract(year FROM planned_on) = year AND extract(year FROM held_on) = year),
  -- Held means: when, how many came, of how many. Nothing of that is known of one that was not held.
  CONSTRAINT study_sessions_held
    CHECK (num_nonnulls(held_on, attended, total) = CASE WHEN state = 'held' THEN 3 ELSE 0 END),
  CONSTRAINT study_sessions_attended CHECK (attended BETWEEN 0 AND total AND total > 0),
  CONSTRAINT study_sessions_cancelled CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL AND length(cancel_reason) > 0))
);
CREATE INDEX study_sessions_by_year ON study_sessions (year, unit_id);
COMMENT ON TABLE study_sessions IS 'Học tập quán triệt, sinh hoạt chuyên đề, tuyên truyền: planned, held with attended of total, or cancelled with a reason';
COMMENT ON COLUMN study_sessions.attended IS 'Attendances (lượt người): who came to two sessions is counted in both';
