ALTER TABLE pilot_models
  ADD COLUMN state text NOT NULL DEFAULT 'chosen' CONSTRAINT pilot_models_state
    CHECK (state IN ('chosen', 'baseline', 'running', 'evaluated', 'copied', 'stopped')),
  ADD COLUMN chosen_on date,
  ADD COLUMN no_baseline_reason text,
  ADD COLUMN stopped_from text CONSTRAINT pilot_models_stopped_from
    CHECK (stopped_from IN ('chosen', 'baseline', 'running', 'evaluated', 'copied')),
  ADD COLUMN first_copy_id uuid;

-- What is there already was running, by its own dates, before readings were kept.
UPDATE pilot_models m
   SET state = CASE WHEN m.stopped_on IS NOT NULL THEN 'stopped' WHEN e.evaluated THEN 'evaluated' ELSE 'running' END,
       stopped_from = CASE WHEN m.stopped_on IS NULL THEN NULL WHEN e.evaluated THEN 'evaluated' ELSE 'running' END,
       no_baseline_reason = 'Mô hình bắt đầu trước khi sổ ghi số liệu ban đầu.'
  FROM (SELECT o.id, EXISTS (SELECT 1 FROM pilot_model_evaluations v WHERE v.pilot_model_id = o.id) AS evaluated
          FROM pilot_models o) e
 WHERE e.id = m.id;

ALTER TABLE pilot_models
  ADD CONSTRAINT pilot_models_stopped
    CHECK ((state = 'stopped') = (stopped_on IS NOT NULL) AND (state = 'stopped') = (stopped_from IS NOT NULL)),
  ADD CONSTRAINT pilot_models_chosen CHECK (chosen_on <= started_on),
  ADD CONSTRAINT pilot_models_copied
    CHECK ((state <> 'copied' AND stopped_from IS DISTINCT FROM 'copied') OR first_copy_id IS NOT NULL);
COMMENT ON COLUMN pilot_models.started_on IS 'Planned while chosen or baseline, afterwards the day on which it began';

ALTER TABLE pilot_model_promises
  ADD COLUMN measure text CONSTRAINT pilot_model_promises_measure
    CHECK (measure IN ('share', 'per-thousand', 'count', 'sum', 'survey')),
  ADD COLUMN numerator_name text,
  ADD COLUMN denominator_name text,
  ADD COLUMN measure_unit text,
  ADD COLUMN direction text CONSTRAINT pilot_model_promises_direction CHECK (direction IN ('down', 'up')),
  ADD COLUMN target numeric,
  ADD COLUMN target_on date,
  ADD COLUMN counts_as text CONSTRAINT pilot_model_promises_counts_as CHECK (counts_as IN ('children')),
  ADD CONSTRAINT pilot_model_promises_measured
    CHECK ((measure IS NULL) = (numerator_name IS NULL) AND (measure IS NULL) = (direction IS NULL)),
  ADD CONSTRAINT pilot_model_promises_denominator
    CHECK ((denominator_name IS NOT NULL) = coalesce(measure IN ('share', 'per-thousand', 'survey'), false)),
  ADD CONSTRAINT pilot_model_promises_unit
    CHECK ((measure_unit IS NOT NULL) = coalesce(measure IN ('count', 'sum'), false)),
  ADD CONSTRAINT pilot_model_promises_target
    CHECK (target IS NULL OR (measure IS NOT NULL AND target >= 0 AND (measure NOT IN ('share', 'survey') OR target <= 100))),
  ADD CONSTRAINT pilot_model_promises_target_on CHECK (target_on IS NULL OR target IS NOT NULL),
  ADD CONSTRAINT pilot_model_promises_children CHECK (counts_as IS NULL OR coalesce(measure = 'count', false)),
  ADD CONSTRAINT pilot_model_promises_for_readings UNIQUE (id, pilot_model_id, measure);
COMMENT ON COLUMN pilot_model_promises.measure IS 'null: in words only. share 100·n/d, per-thousand 1000·n/d, survey 100·satisfied/asked, count and sum n';
COMMENT ON COLUMN pilot_model_promises.counts_as IS 'children: its readings are Số thiếu nhi được đỡ đầu, counted here once and not among the help to communes';

CREATE TABLE pilot_model_readings (
  id uuid CONSTRAINT pilot_model_readings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  pilot_model_id uuid NOT NULL CONSTRAINT pilot_model_readings_model REFERENCES pilot_models,
  promise_id uuid NOT NULL,
  measure text NOT NULL,
  unit_id uuid CONSTRAINT pilot_model_readings_unit REFERENCES units,
  period_from date NOT NULL,
  period_to date NOT NULL,
  numerator numeric NOT NULL,
  denominator numeric,
  is_baseline boolean NOT NULL DEFAULT false,
  source text NOT NULL CONSTRAINT pilot_model_readings_source CHECK (length(source) > 0),
  note text,
  recorded_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid CONSTRAINT pilot_model_readings_recorded_by REFERENCES accounts,
  corrects_id uuid CONSTRAINT pilot_model_readings_corrects REFERENCES pilot_model_readings,
  correction_reason text,
  superseded_at timestamptz,
  withdrawn_reason text,
  -- A promise that has readings keeps its measure: they would mean something else.
  CONSTRAINT pilot_model_readings_promise FOREIGN KEY (promise_id, pilot_model_id, measure)
    REFERENCES pilot_model_promises (id, pilot_model_id, measure),
  CONSTRAINT pilot_model_readings_dates CHECK (period_to >= period_from),
  CONSTRAINT pilot_model_readings_numerator
    CHECK (numerator >= 0 AND (measure = 'sum' OR numerator = trunc(numerator))),
  CONSTRAINT pilot_model_readings_denominator
    CHECK (CASE WHEN measure IN ('share', 'per-thousand', 'survey')
                THEN denominator IS NOT NULL AND denominator > 0 AND denominator = trunc(denominator)
                ELSE denominator IS NULL END),
  CONSTRAINT pilot_model_readings_part CHECK (measure NOT IN ('share', 'survey') OR numerator <= denominator),
  CONSTRAINT pilot_model_readings_correction CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
  CONSTRAINT pilot_model_readings_withdrawn CHECK (withdrawn_reason IS NULL OR superseded_at IS NOT NULL),
  CONSTRAINT pilot_model_readings_corrected_once UNIQUE (corrects_id),
  CONSTRAINT pilot_model_readings_for_copies UNIQUE (id, pilot_model_id, unit_id),
  CONSTRAINT pilot_model_readings_overlap EXCLUDE USING gist
    (promise_id WITH =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
     daterange(period_from, period_to, '[]') WITH &&) WHERE (superseded_at IS NULL)
);
CREATE INDEX pilot_model_readings_by_model ON pilot_model_readings (pilot_model_id);
COMMENT ON TABLE pilot_model_readings IS 'What a promise measured over a period (both days included), at the host (unit_id null) or at a unit that copied the model. A wrong one is superseded by its correction or withdrawn, and stays';

CREATE FUNCTION keep_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
     AND to_jsonb(NEW) - 'superseded_at' - 'withdrawn_reason' = to_jsonb(OLD) - 'superseded_at' - 'withdrawn_reason' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER pilot_model_readings_keep BEFORE UPDATE ON pilot_model_readings
  FOR EACH ROW EXECUTE FUNCTION keep_reading();
CREATE TRIGGER pilot_model_readings_append_only BEFORE DELETE ON pilot_model_readings
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE pilot_model_copies (
  id uuid CONSTRAINT pilot_model_copies_key PRIMARY KEY DEFAULT gen_random_uuid(),
  pilot_model_id uuid NOT NULL CONSTRAINT pilot_model_copies_model REFERENCES pilot_models,
  unit_id uuid NOT NULL CONSTRAINT pilot_model_copies_unit REFERENCES units,
  copied_on date NOT NULL,
  reading_id uuid NOT NULL,
  note text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid CONSTRAINT pilot_model_copies_recorded_by REFERENCES accounts,
  CONSTRAINT pilot_model_copies_once UNIQUE (pilot_model_id, unit_id),
  CONSTRAINT pilot_model_copies_for_model UNIQUE (id, pilot_model_id),
  CONSTRAINT pilot_model_copies_reading FOREIGN KEY (reading_id, pilot_model_id, unit_id)
    REFERENCES pilot_model_readings (id, pilot_model_id, unit_id)
);
COMMENT ON TABLE pilot_model_copies IS 'Nhân rộng: the receiving unit, the day, and a reading of a promise of this model at that unit; without all three there is no row';

-- A model is copied only with a copy of its own; deferred so that both can be written in either order.
ALTER TABLE pilot_models ADD CONSTRAINT pilot_models_first_copy FOREIGN KEY (first_copy_id, id)
  REFERENCES pilot_model_copies (id, pilot_model_id) DEFERRABLE INITIALLY DEFERRED;
