-- A closed year: its books, what was changed since, and decisions that open it again for a time.
CREATE TABLE year_books (
  id uuid CONSTRAINT year_books_key PRIMARY KEY DEFAULT gen_random_uuid(),
  year integer NOT NULL CONSTRAINT year_books_year REFERENCES years,
  number integer NOT NULL CONSTRAINT year_books_from_one CHECK (number >= 1),
  decision_number text NOT NULL CONSTRAINT year_books_decision CHECK (length(decision_number) > 0),
  decided_on date NOT NULL,
  data_until date NOT NULL,
  closed_on date NOT NULL,
  closed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_by uuid CONSTRAINT year_books_closed_by REFERENCES accounts,
  row_count integer NOT NULL,
  figures jsonb NOT NULL,
  hash text NOT NULL CONSTRAINT year_books_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  previous_hash text,
  change_seq bigint NOT NULL,
  CONSTRAINT year_books_number UNIQUE (year, number),
  CONSTRAINT year_books_days CHECK (data_until <= closed_on AND decided_on <= closed_on)
);
COMMENT ON TABLE year_books IS 'Each closing of a year by decision: its figures, the day up to which they count, and a hash that names the one before';

CREATE TABLE year_book_rows (
  book_id uuid NOT NULL CONSTRAINT year_book_rows_book REFERENCES year_books,
  table_name text NOT NULL,
  row_id text NOT NULL,
  "row" jsonb NOT NULL,
  CONSTRAINT year_book_rows_key PRIMARY KEY (book_id, table_name, row_id)
);
COMMENT ON TABLE year_book_rows IS 'Every row that figures of the year count, as it was when the year was closed';

CREATE TRIGGER year_books_append_only BEFORE UPDATE OR DELETE ON year_books
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER year_books_stay BEFORE TRUNCATE ON year_books FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER year_book_rows_append_only BEFORE UPDATE OR DELETE ON year_book_rows
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER year_book_rows_stay BEFORE TRUNCATE ON year_book_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE year_reopenings (
  id uuid CONSTRAINT year_reopenings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  year integer NOT NULL CONSTRAINT year_reopenings_year REFERENCES years,
  kind text NOT NULL CONSTRAINT year_reopenings_kind CHECK (kind IN ('reopening', 'extension')),
  time_window text CONSTRAINT year_reopenings_window
    CHECK (time_window IN ('registration', 'supplement', 'half-year', 'assessment', 'review')),
  unit_id uuid CONSTRAINT year_reopenings_unit REFERENCES units,
  reason text NOT NULL CONSTRAINT year_reopenings_reason CHECK (length(btrim(reason)) > 0),
  asked_by text NOT NULL CONSTRAINT year_reopenings_asked_by CHECK (length(btrim(asked_by)) > 0),
  granted_by uuid NOT NULL CONSTRAINT year_reopenings_granted_by REFERENCES accounts,
  decision_number text,
  from_day date NOT NULL,
  until_day date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  ended_by uuid CONSTRAINT year_reopenings_ended_by REFERENCES accounts,
  end_reason text,
  CONSTRAINT year_reopenings_days CHECK (until_day >= from_day),
  CONSTRAINT year_reopenings_of_window CHECK ((kind = 'extension') = (time_window IS NOT NULL)),
  CONSTRAINT year_reopenings_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX year_reopenings_by_year ON year_reopenings (year);
COMMENT ON TABLE year_reopenings IS 'Decisions that open a closed year, or a window that ended, until a day: why, who asked, who granted; they end by themselves';

CREATE FUNCTION keep_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
       AND to_jsonb(NEW) - '{ended_at,ended_by,end_reason}'::text[] = to_jsonb(OLD) - '{ended_at,ended_by,end_reason}'::text[]
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER year_reopenings_keep BEFORE UPDATE OR DELETE ON year_reopenings
  FOR EACH ROW EXECUTE FUNCTION keep_reopening();

CREATE TABLE row_changes (
  seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT row_changes_key PRIMARY KEY,
  table_name text NOT NULL,
  row_id text NOT NULL,
  year integer,
  unit_id uuid,
  before jsonb,
  after jsonb,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reopening_id uuid CONSTRAINT row_changes_reopening REFERENCES year_reopenings
);
CREATE INDEX row_changes_by_year ON row_changes (year, seq);
CREATE INDEX row_changes_by_row ON row_changes (table_name, row_id, seq);
CREATE INDEX row_changes_by_reopening ON row_changes (reopening_id) WHERE reopening_id IS NOT NULL;
CREATE TRIGGER row_changes_append_only BEFORE UPDATE OR DELETE ON row_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER row_changes_stay BEFORE TRUNCATE ON row_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE row_changes IS 'Each change of a row of a closed year, or of a row of no single year once a year was closed';

-- What the views of schema book put back: rows as the last book of a year has them. A new book of the year begins anew.
CREATE TABLE book_marks (
  table_name text NOT NULL,
  row_id text NOT NULL,
  year integer NOT NULL,
  timeless boolean NOT NULL,
  before jsonb,
  CONSTRAINT book_marks_key PRIMARY KEY (table_name, row_id, year)
);
COMMENT ON TABLE book_marks IS 'Rows that are not as the last book of a year has them, with the row as it was; before null: it was not there';

-- In year_of and unit_of, @ is the row and ~ the schema that is read.
CREATE TABLE book_tables (
  table_name text CONSTRAINT book_tables_key PRIMARY KEY,
  year_of text,
  unit_of text,
  left_out text[] NOT NULL DEFAULT '{}',
  later_columns text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE book_tables IS 'Tables that figures and reports read; later_columns: what may still happen to a row when its year is closed';

INSERT INTO book_tables (table_name, year_of, unit_of, left_out, later_columns) VALUES
  ('years', '@.year', NULL, '{}', '{opened_at,closed_at,version}'),
  ('year_windows', '@.year', NULL, '{}', '{}'),
  ('year_deadlines', '@.year', NULL, '{}', '{}'),
  ('year_list_items', '@.year', NULL, '{}', '{}'),
  ('legal_bases', NULL, NULL, '{}', '{}'),
  ('shortcomings', '@.found_year', '@.unit_id', '{}', '{state,closed_reason,version}'),
  ('shortcoming_steps', '@.year', '(SELECT p.unit_id FROM ~shortcomings p WHERE p.id = @.shortcoming_id)', '{}', '{}'),
  ('attachments',
   $e$CASE @.subject_type
        WHEN 'commitment' THEN (SELECT p.year FROM ~commitments p WHERE p.id = @.subject_id)
        WHEN 'inspection' THEN (SELECT p.year FROM ~inspections p WHERE p.id = @.subject_id) END$e$,
   $e$CASE @.subject_type
        WHEN 'commitment' THEN (SELECT p.unit_id FROM ~commitments p WHERE p.id = @.subject_id)
        WHEN 'inspection' THEN (SELECT p.by_unit_id FROM ~inspections p WHERE p.id = @.subject_id) END$e$,
   '{content}', '{}'),
  ('commitments', '@.year', '@.unit_id', '{}', '{}'),
  ('commitment_legal_bases', '(SELECT p.year FROM ~commitments p WHERE p.id = @.commitment_id)',
   '(SELECT p.unit_id FROM ~commitments p WHERE p.id = @.commitment_id)', '{}', '{}'),
  ('commitment_submissions', '(SELECT p.year FROM ~commitments p WHERE p.id = @.commitment_id)',
   '(SELECT p.unit_id FROM ~commitments p WHERE p.id = @.commitment_id)', '{}', '{}'),
  ('progress_notes', '(SELECT p.year FROM ~commitments p WHERE p.id = @.commitment_id)',
   '(SELECT p.unit_id FROM ~commitments p WHERE p.id = @.commitment_id)', '{}', '{}'),
  ('plans', NULL, '@.unit_id', '{}', '{}'),
  ('plan_legal_bases', NULL, NULL, '{}', '{}'),
  ('plan_parts', NULL, NULL, '{}', '{}'),
  ('plan_actions', '@.year', '(SELECT p.unit_id FROM ~plans p WHERE p.id = @.plan_id)', '{}', '{}'),
  ('pilot_models', NULL, '@.host_unit_id', '{}', '{}'),
  ('pilot_model_promises', NULL, NULL, '{}', '{}'),
  ('pilot_model_legal_bases', NULL, NULL, '{}', '{}'),
  ('pilot_model_readings', 'CASE WHEN @.is_baseline THEN NULL ELSE extract(year FROM @.period_to)::integer END',
   'coalesce(@.unit_id, (SELECT p.host_unit_id FROM ~pilot_models p WHERE p.id = @.pilot_model_id))', '{}', '{}'),
  ('pilot_model_evaluations', '@.year',
   '(SELECT p.host_unit_id FROM ~pilot_models p WHERE p.id = @.pilot_model_id)', '{}', '{}'),
  ('pilot_model_copies', 'extract(year FROM @.copied_on)::integer', '@.unit_id', '{}', '{}'),
  ('programmes', NULL, NULL, '{}', '{}'),
  ('programme_legal_bases', NULL, NULL, '{}', '{}'),
  ('programme_participants', NULL, '@.unit_id', '{}', '{}'),
  ('programme_models', NULL, NULL, '{}', '{}'),
  ('communes', NULL, NULL, '{}', '{}'),
  ('commune_versions', NULL, NULL, '{}', '{}'),
  ('aid_decisions', NULL, NULL, '{}', '{}'),
  ('aid_assignments', NULL, '@.unit_id', '{}', '{}'),
  ('aid_years', '@.year', '@.unit_id', '{}', '{}'),
  ('aid_plan_lines', '(SELECT p.year FROM ~aid_years p WHERE p.id = @.aid_year_id)',
   '(SELECT p.unit_id FROM ~aid_years p WHERE p.id = @.aid_year_id)', '{}', '{}'),
  ('aid_needs', '@.year', NULL, '{}', '{}'),
  ('aid_contributions', '@.year', '@.lead_unit_id', '{}', '{}'),
  ('aid_shares', '(SELECT p.year FROM ~aid_contributions p WHERE p.id = @.contribution_id)',
   '(SELECT p.lead_unit_id FROM ~aid_contributions p WHERE p.id = @.contribution_id)', '{}', '{}'),
  ('study_plans', '@.year', '@.unit_id', '{}', '{}'),
  ('study_sessions', '@.year', '@.unit_id', '{}', '{}'),
  ('inspection_programmes', '@.year', '@.unit_id', '{}', '{}'),
  ('inspections', '@.year', '@.by_unit_id', '{}', '{}'),
  ('inspection_legal_bases', '(SELECT p.year FROM ~inspections p WHERE p.id = @.inspection_id)',
   '(SELECT p.by_unit_id FROM ~inspections p WHERE p.id = @.inspection_id)', '{}', '{}'),
  -- A remedy belongs to the year in which it comes.
  ('inspection_findings', '(SELECT p.year FROM ~inspections p WHERE p.id = @.inspection_id)',
   '(SELECT p.by_unit_id FROM ~inspections p WHERE p.id = @.inspection_id)', '{}',
   '{follow_up,answered_on,answered_by,fix_state,fixed_on,confirmed_on,confirmed_by,shortcoming_id,version}'),
  ('inspection_consequences', '(SELECT p.year FROM ~inspections p WHERE p.id = @.inspection_id)',
   '(SELECT p.by_unit_id FROM ~inspections p WHERE p.id = @.inspection_id)', '{}', '{}'),
  ('commendation_options', NULL, NULL, '{}', '{}'),
  -- Who takes back the agreement is shown no longer, whatever is closed.
  ('commendations', '@.year', '@.unit_id', '{}', '{published_on,version}'),
  ('filings', '@.year', '@.unit_id', '{}', '{}'),
  ('filing_versions', '(SELECT p.year FROM ~filings p WHERE p.id = @.filing_id)',
   '(SELECT p.unit_id FROM ~filings p WHERE p.id = @.filing_id)', '{}', '{}'),
  ('filing_extensions', '(SELECT p.year FROM ~filings p WHERE p.id = @.filing_id)',
   '(SELECT p.unit_id FROM ~filings p WHERE p.id = @.filing_id)', '{}', '{}'),
  ('filing_paragraphs', '(SELECT p.year FROM ~filings p WHERE p.id = @.filing_id)',
   '(SELECT p.unit_id FROM ~filings p WHERE p.id = @.filing_id)', '{}', '{}'),
  ('filing_comments', '(SELECT p.year FROM ~filings p WHERE p.id = @.filing_id)',
   '(SELECT p.unit_id FROM ~filings p WHERE p.id = @.filing_id)', '{}', '{}'),
  ('filing_reminders', '(SELECT p.year FROM ~filings p WHERE p.id = @.filing_id)',
   '(SELECT p.unit_id FROM ~filings p WHERE p.id = @.filing_id)', '{}', '{}'),
  ('self_criticism_meetings', '@.year', '@.unit_id', '{}', '{}');

-- Last year that a reader asked for: what belongs to no single year is read as the book of that year has it.
CREATE FUNCTION book_to() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.book_to', true), '')::integer
$$;

-- The day to which figures of a span of closed years are read; null: one of them is not closed.
CREATE FUNCTION book_day(from_year integer, to_year integer) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN count(DISTINCT b.year) = to_year - from_year + 1 THEN max(b.data_until) END
    FROM year_books b
   WHERE b.year BETWEEN from_year AND to_year
     AND b.number = (SELECT max(l.number) FROM year_books l WHERE l.year = b.year)
$$;

-- The reopening that lets a row of a closed year be written. The server says which day it is, in the transaction.
CREATE FUNCTION reopening_of(of_year integer, of_unit uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT o.id FROM public.year_reopenings o
   WHERE o.year = of_year AND o.kind = 'reopening' AND o.ended_at IS NULL
     AND nullif(current_setting('app.today', true), '')::date BETWEEN o.from_day AND o.until_day
     AND (o.unit_id IS NULL OR EXISTS (
           SELECT 1 FROM public.unit_places_by(current_setting('app.today', true)::date) p
            WHERE p.unit_id = of_unit AND o.unit_id = ANY (p.path)))
   ORDER BY o.unit_id IS NULL, o.created_at LIMIT 1
$$;

CREATE FUNCTION refuse_closed(of_year integer, of_unit uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF public.reopening_of(of_year, of_unit) IS NOT NULL THEN RETURN; END IF;
  RAISE EXCEPTION 'year % is closed', of_year
    USING ERRCODE = 'check_violation', CONSTRAINT = 'years_closed', DETAIL = of_year::text;
END
$$;

CREATE FUNCTION keep_change(of_table text, of_row text, of_year integer, of_unit uuid, was jsonb, is_now jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF was IS NOT DISTINCT FROM is_now THEN RETURN; END IF;
  INSERT INTO public.row_changes (table_name, row_id, year, unit_id, before, after, reopening_id)
  VALUES (of_table, of_row, of_year, of_unit, was, is_now,
          CASE WHEN of_year IS NOT NULL THEN public.reopening_of(of_year, of_unit) END);
  INSERT INTO public.book_marks (table_name, row_id, year, timeless, before)
  SELECT of_table, of_row, b.year, of_year IS NULL, was
    FROM (SELECT DISTINCT y.year FROM public.year_books y WHERE of_year IS NULL OR y.year = of_year) b
  ON CONFLICT ON CONSTRAINT book_marks_key DO NOTHING;
END
$$;

-- The year of a row whose parent went in the same statement.
CREATE FUNCTION gone_year(of_table text, of_row uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT c.year FROM public.row_changes c
   WHERE c.table_name = of_table AND c.row_id = of_row::text ORDER BY c.seq DESC LIMIT 1
$$;

-- Names of the columns of the key, of the others, and whatever else the makers below write of a table.
CREATE FUNCTION book_columns(of_table text, row_name text) RETURNS TABLE (key_of text, columns text, row_of text)
LANGUAGE sql STABLE AS $$
  SELECT (SELECT string_agg(format('%s.%I::text', row_name, a.attname), ' || ''/'' || ' ORDER BY k.place)
            FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
           WHERE i.indrelid = ('public.' || of_table)::regclass AND i.indisprimary),
         (SELECT string_agg(format('%s.%I', row_name, a.attname), ', ' ORDER BY a.attnum)
            FROM pg_attribute a
           WHERE a.attrelid = ('public.' || of_table)::regclass AND a.attnum > 0 AND NOT a.attisdropped),
         (SELECT format('(SELECT to_jsonb(x) FROM (SELECT %s) x)',
                        string_agg(format('%s.%I', row_name, a.attname), ', ' ORDER BY a.attnum))
            FROM pg_attribute a, public.book_tables t
           WHERE a.attrelid = ('public.' || of_table)::regclass AND a.attnum > 0 AND NOT a.attisdropped
             AND t.table_name = of_table AND NOT a.attname = ANY (t.left_out))
$$;

CREATE FUNCTION book_expression(expression text, row_name text, of_schema text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '(' || replace(replace(coalesce(expression, 'NULL'), '@', row_name), '~', of_schema || '.') || ')'
$$;

-- Rows of a year, and those of no single year, as a schema shows them.
CREATE FUNCTION book_rows(of_schema text, of_year integer)
RETURNS TABLE (table_name text, row_id text, "row" jsonb) LANGUAGE plpgsql SET TimeZone = 'UTC' AS $$
DECLARE
  t public.book_tables;
BEGIN
  PERFORM set_config('app.book_to', of_year::text, true);
  FOR t IN SELECT * FROM public.book_tables LOOP
    RETURN QUERY EXECUTE (
      SELECT format('SELECT %L, r.key, r.row FROM (SELECT %s AS key, %s AS row, %s::integer AS year FROM %I.%I l) r
                      WHERE r.year IS NULL OR r.year = $1',
                    t.table_name, c.key_of, c.row_of, book_expression(t.year_of, 'l', of_schema), of_schema, t.table_name)
        FROM book_columns(t.table_name, 'l') c) USING of_year;
  END LOOP;
END
$$;

-- sha256 over the book before, what the book says of itself, and the sha256 of each row by table and key.
CREATE FUNCTION book_hash(previous text, header jsonb, tables text[], ids text[], "rows" jsonb[]) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(
    coalesce(previous, '') || E'\n' || header::text || E'\n' || coalesce(
      (SELECT string_agg(r.t || ' ' || r.i || ' ' || encode(sha256(convert_to(r.j::text, 'UTF8')), 'hex'), E'\n'
                         ORDER BY r.t COLLATE "C", r.i COLLATE "C")
         FROM unnest(tables, ids, "rows") r (t, i, j)), ''), 'UTF8')), 'hex')
$$;

-- What a book says of itself.
CREATE FUNCTION book_header(b year_books) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('year', b.year, 'number', b.number, 'decisionNumber', b.decision_number,
                            'decidedOn', b.decided_on, 'dataUntil', b.data_until, 'closedOn', b.closed_on,
                            'figures', b.figures)
$$;

-- The hash of a book over the rows of a year as a schema shows them.
CREATE FUNCTION book_hash_of(b year_books, of_schema text) RETURNS text LANGUAGE sql AS $$
  SELECT book_hash(b.previous_hash, book_header(b), array_agg(r.table_name), array_agg(r.row_id), array_agg(r."row"))
    FROM book_rows(of_schema, b.year) r
$$;

-- What a difference between a book and today leaves aside: it says nothing to a reader.
CREATE FUNCTION book_telling(of_table text, "row" jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT "row" - '{version,updated_at,updated_by,search}'::text[] - (t.later_columns || '{}'::text[])
    FROM public.book_tables t WHERE t.table_name = of_table
$$;

-- Rows of a year that are not as its last book has them, numbered by their first change.
CREATE FUNCTION book_changes(of_year integer)
RETURNS TABLE (number integer, table_name text, row_id text, before jsonb, after jsonb, first_seq bigint,
               last_seq bigint) LANGUAGE sql STABLE AS $$
  WITH since AS (
    SELECT c.* FROM row_changes c
     WHERE c.year = of_year
       AND c.seq > (SELECT b.change_seq FROM year_books b WHERE b.year = of_year ORDER BY b.number DESC LIMIT 1)
  ), spans AS (
    SELECT s.table_name, s.row_id, min(s.seq) AS first_seq, max(s.seq) AS last_seq FROM since s
     GROUP BY s.table_name, s.row_id
  ), numbered AS (
    SELECT p.*, f.before, l.after, book_telling(p.table_name, f.before) AS was, book_telling(p.table_name, l.after) AS is_now,
           EXISTS (SELECT 1 FROM since e WHERE e.table_name = p.table_name AND e.row_id = p.row_id
                    AND book_telling(e.table_name, e.before) IS DISTINCT FROM book_telling(e.table_name, e.after)) AS tells
      FROM spans p
      JOIN since f ON f.seq = p.first_seq
      JOIN since l ON l.seq = p.last_seq
  ), ranked AS (
    SELECT row_number() OVER (ORDER BY n.first_seq)::integer AS number, n.* FROM numbered n WHERE n.tells
  )
  SELECT r.number, r.table_name, r.row_id, r.before, r.after, r.first_seq, r.last_seq FROM ranked r
   WHERE r.was IS DISTINCT FROM r.is_now
$$;

-- Makes what depends on the columns of the tables: the views of schema book, the lock and what keeps changes. Run
-- again after every migration; DROP SCHEMA book CASCADE takes all of it away before one.
CREATE FUNCTION make_books() RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  t public.book_tables;
  c record;
  who record;
BEGIN
  DROP SCHEMA IF EXISTS book CASCADE;
  CREATE SCHEMA book;
  FOR t IN SELECT * FROM public.book_tables ORDER BY table_name LOOP
    SELECT * INTO c FROM public.book_columns(t.table_name, 'l');
    EXECUTE format($v$
      CREATE VIEW book.%1$I AS
      SELECT %2$s FROM public.%1$I l
       WHERE NOT EXISTS (SELECT 1 FROM public.book_marks m
                          WHERE m.table_name = %3$L AND m.row_id = %4$s
                            AND (NOT m.timeless OR m.year = public.book_to()))
      UNION ALL
      SELECT %2$s FROM public.book_marks m CROSS JOIN LATERAL jsonb_populate_record(NULL::public.%1$I, m.before) l
       WHERE m.table_name = %3$L AND m.before IS NOT NULL AND (NOT m.timeless OR m.year = public.book_to())
      $v$, t.table_name, c.columns, t.table_name, c.key_of);
    EXECUTE format($f$
      CREATE FUNCTION book.row_of(l public.%1$I) RETURNS jsonb LANGUAGE sql STABLE SET TimeZone = 'UTC' AS
      'SELECT %2$s'$f$, t.table_name, c.row_of);
    EXECUTE format($f$
      CREATE FUNCTION book.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
      DECLARE
        year_was integer;
        year_is integer;
        unit_was uuid;
        unit_is uuid;
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM public.year_books) THEN RETURN NULL; END IF;
        IF TG_OP <> 'INSERT' THEN year_was := %2$s; END IF;
        IF TG_OP <> 'DELETE' THEN year_is := %3$s; END IF;
        IF TG_OP = 'DELETE' AND year_was IS NULL AND %4$L <> '' THEN year_was := %5$s; END IF;
        IF year_was IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.year_books b WHERE b.year IN (year_was, year_is))
        THEN RETURN NULL; END IF;
        IF TG_OP = 'INSERT' AND year_is IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.year_books b WHERE b.year = year_is)
        THEN RETURN NULL; END IF;
        IF TG_OP <> 'INSERT' THEN unit_was := %6$s; END IF;
        IF TG_OP <> 'DELETE' THEN unit_is := %7$s; END IF;
        IF TG_OP = 'UPDATE' AND year_was IS NOT DISTINCT FROM year_is THEN
          PERFORM public.keep_change(%8$L, %9$s, year_was, unit_was, book.row_of(OLD), book.row_of(NEW));
          RETURN NULL;
        END IF;
        IF TG_OP <> 'INSERT' THEN
          PERFORM public.keep_change(%8$L, %9$s, year_was, unit_was, book.row_of(OLD), NULL);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM public.keep_change(%8$L, %10$s, year_is, unit_is, NULL, book.row_of(NEW));
        END IF;
        RETURN NULL;
      END
      $body$
      $f$, 'keep_' || t.table_name,
      book_expression(t.year_of, 'OLD', 'public'), book_expression(t.year_of, 'NEW', 'public'),
      CASE WHEN t.year_of ~ '^\(SELECT' THEN 'child' ELSE '' END,
      CASE WHEN t.year_of ~ '^\(SELECT' THEN format('public.gone_year(%L, OLD.%I)', substring(t.year_of FROM '~(\w+) p'),
                                                    substring(t.year_of FROM 'p\.id = @\.(\w+)')) ELSE 'NULL' END,
      book_expression(t.unit_of, 'OLD', 'public'), book_expression(t.unit_of, 'NEW', 'public'),
      t.table_name,
      (SELECT k.key_of FROM public.book_columns(t.table_name, 'OLD') k),
      (SELECT k.key_of FROM public.book_columns(t.table_name, 'NEW') k));
    -- A capital letter: triggers run by name, and what is deleted with its parent is kept after the parent.
    EXECUTE format('CREATE TRIGGER "Book_keep" AFTER INSERT OR UPDATE OR DELETE ON public.%I
                      FOR EACH ROW EXECUTE FUNCTION book.%I()', t.table_name, 'keep_' || t.table_name);
    CONTINUE WHEN t.year_of IS NULL;
    EXECUTE format($f$
      CREATE FUNCTION book.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
      DECLARE
        of_year integer;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          of_year := %2$s;
          IF of_year IS NOT NULL AND EXISTS (SELECT 1 FROM public.years y WHERE y.year = of_year AND y.closed_at IS NOT NULL)
          THEN
            IF TG_OP = 'DELETE' THEN PERFORM public.refuse_closed(of_year, %4$s);
            ELSIF book.row_of(OLD) - %6$L::text[] IS DISTINCT FROM book.row_of(NEW) - %6$L::text[]
            THEN PERFORM public.refuse_closed(of_year, %4$s); END IF;
          END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          IF TG_OP = 'INSERT' OR of_year IS DISTINCT FROM %3$s THEN
            of_year := %3$s;
            IF of_year IS NOT NULL AND EXISTS (SELECT 1 FROM public.years y WHERE y.year = of_year AND y.closed_at IS NOT NULL)
            THEN PERFORM public.refuse_closed(of_year, %5$s); END IF;
          END IF;
          RETURN NEW;
        END IF;
        RETURN OLD;
      END
      $body$
      $f$, 'lock_' || t.table_name,
      book_expression(t.year_of, 'OLD', 'public'), book_expression(t.year_of, 'NEW', 'public'),
      book_expression(t.unit_of, 'OLD', 'public'), book_expression(t.unit_of, 'NEW', 'public'), t.later_columns);
    EXECUTE format('CREATE TRIGGER book_lock BEFORE INSERT OR UPDATE OR DELETE ON public.%I
                      FOR EACH ROW EXECUTE FUNCTION book.%I()', t.table_name, 'lock_' || t.table_name);
  END LOOP;
  -- Who reads the tables reads the books.
  FOR who IN SELECT DISTINCT g.grantee FROM information_schema.role_table_grants g
              WHERE g.table_schema = 'public' AND g.table_name = 'commitments' AND g.privilege_type = 'SELECT' LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA book TO %s', CASE who.grantee WHEN 'PUBLIC' THEN 'PUBLIC' ELSE quote_ident(who.grantee) END);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA book TO %s', CASE who.grantee WHEN 'PUBLIC' THEN 'PUBLIC' ELSE quote_ident(who.grantee) END);
  END LOOP;
END
$make$;
