CREATE TABLE shortcoming_steps (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT shortcoming_steps_key PRIMARY KEY,
  shortcoming_id uuid NOT NULL CONSTRAINT shortcoming_steps_shortcoming REFERENCES shortcomings,
  year integer NOT NULL CONSTRAINT shortcoming_steps_year CHECK (year BETWEEN 2000 AND 2200),
  act text NOT NULL CONSTRAINT shortcoming_steps_act
    CHECK (act IN ('find', 'address', 'release', 'remedy', 'close', 'reopen', 'carry')),
  state text NOT NULL CONSTRAINT shortcoming_steps_state
    CHECK (state IN ('open', 'addressed', 'remedied', 'partly', 'carried', 'closed')),
  commitment_id uuid CONSTRAINT shortcoming_steps_commitment REFERENCES commitments,
  remedy text CONSTRAINT shortcoming_steps_remedy
    CHECK (remedy IN ('remedied', 'partly', 'not-remedied', 'carried')),
  reason text,
  account_id uuid CONSTRAINT shortcoming_steps_account REFERENCES accounts,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  business_date date NOT NULL,
  CONSTRAINT shortcoming_steps_reason CHECK (act NOT IN ('close', 'reopen', 'carry') OR length(reason) > 0)
);
CREATE INDEX shortcoming_steps_in_order ON shortcoming_steps (shortcoming_id, year, id);
CREATE INDEX shortcoming_steps_by_commitment ON shortcoming_steps (commitment_id) WHERE commitment_id IS NOT NULL;
CREATE TRIGGER shortcoming_steps_append_only BEFORE UPDATE OR DELETE ON shortcoming_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shortcoming_steps IS 'What became of a shortcoming, a row a step, each of a year. The state at the end of a year is that of the last step of it or of a year before, by year and then in the order of writing';

-- A shortcoming without a step was found and no more.
CREATE FUNCTION shortcoming_state(of_shortcoming uuid, up_to integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT t.state FROM shortcoming_steps t
                    WHERE t.shortcoming_id = of_shortcoming AND t.year <= up_to
                    ORDER BY t.year DESC, t.id DESC LIMIT 1), 'open')
$$;

-- The same shortcoming found again by a later review; a person says so, and each is continued by one at most.
ALTER TABLE shortcomings
  ADD COLUMN continues_id uuid,
  ADD COLUMN continues_year integer,
  ADD CONSTRAINT shortcomings_of_year UNIQUE (id, found_year),
  ADD CONSTRAINT shortcomings_continues FOREIGN KEY (continues_id, continues_year)
    REFERENCES shortcomings (id, found_year),
  ADD CONSTRAINT shortcomings_continues_whole CHECK ((continues_id IS NULL) = (continues_year IS NULL)),
  ADD CONSTRAINT shortcomings_continues_earlier CHECK (continues_year < found_year),
  ADD CONSTRAINT shortcomings_continued_once UNIQUE (continues_id);
COMMENT ON COLUMN shortcomings.continues_year IS 'found_year of the one that it continues: always earlier, so that a chain never closes to a ring';
COMMENT ON COLUMN shortcomings.state IS 'Of the last step';

-- What is there already, told as steps in the order in which it happened.
WITH addressing AS (
  SELECT c.*, s.found_year, greatest(c.year, s.found_year) AS step_year
    FROM commitments c JOIN shortcomings s ON s.id = c.shortcoming_id
   WHERE c.counted
), told AS (
  SELECT id AS shortcoming_id, found_year AS year, 'find' AS act, 'open' AS state, NULL::uuid AS commitment_id,
         NULL AS remedy, created_by AS account_id, created_at AS at, 0 AS place
    FROM shortcomings
  UNION ALL
  SELECT c.shortcoming_id, c.step_year, 'address',
         coalesce((SELECT CASE WHEN r.remedy = 'remedied' THEN 'remedied' END FROM addressing r
                    WHERE r.shortcoming_id = c.shortcoming_id AND r.remedy IS NOT NULL
                      AND r.step_year <= c.step_year AND r.verified_at < c.first_registered_at
                    ORDER BY r.step_year DESC, r.verified_at DESC LIMIT 1), 'addressed'),
         c.id, NULL, c.registered_by, c.first_registered_at, 1
    FROM addressing c
  UNION ALL
  SELECT c.shortcoming_id, c.step_year, 'remedy',
         CASE c.remedy WHEN 'not-remedied' THEN 'addressed' ELSE c.remedy END,
         c.id, c.remedy, c.verified_by, coalesce(c.verified_at, c.first_registered_at), 2
    FROM addressing c WHERE c.remedy IS NOT NULL
)
INSERT INTO shortcoming_steps (shortcoming_id, year, act, state, commitment_id, remedy, account_id, at, business_date)
SELECT shortcoming_id, year, act, state, commitment_id, remedy, account_id, at,
       (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM told ORDER BY place = 0 DESC, at, place, shortcoming_id;

-- A state that no commitment explains was set by hand: it stays, as a step of the last year that has one.
INSERT INTO shortcoming_steps (shortcoming_id, year, act, state, reason, account_id, business_date)
SELECT s.id, t.year, CASE s.state WHEN 'closed' THEN 'close' WHEN 'addressed' THEN 'address' ELSE 'remedy' END,
       s.state, s.closed_reason, s.created_by, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM shortcomings s
  CROSS JOIN LATERAL (SELECT max(x.year) AS year, count(*) FILTER (WHERE x.act <> 'find') AS more
                        FROM shortcoming_steps x WHERE x.shortcoming_id = s.id) t
 WHERE s.state = 'closed' OR (s.state <> 'open' AND t.more = 0);

UPDATE shortcomings SET state = shortcoming_state(id, 9999) WHERE state <> shortcoming_state(id, 9999);
