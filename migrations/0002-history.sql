CREATE TABLE history (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT history_key PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  business_date date NOT NULL,
  account_id uuid,
  actor_name text NOT NULL,
  on_behalf_of text,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text,
  reason text,
  field text,
  changes jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX history_subject ON history (subject_type, subject_id, id);
CREATE INDEX history_account ON history (account_id, id);
COMMENT ON TABLE history IS 'Who did what, on whose behalf, from, to, why, when; written in the transaction of the change, never changed';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_keep BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
