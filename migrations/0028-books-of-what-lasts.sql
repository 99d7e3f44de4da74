-- What lasts longer than a year (plans, models, programmes, help by decision, units, postings) is not locked with a
-- year, yet a closed year tells what of it was changed since. In begins and ends, @ is the row as JSON and ~ nothing;
-- in locked_with, @ is the row as it was.
ALTER TABLE book_tables
  ADD COLUMN begins text,
  ADD COLUMN ends text,
  ADD COLUMN end_columns text[] NOT NULL DEFAULT '{}',
  ADD COLUMN tells_additions boolean NOT NULL DEFAULT true,
  ADD COLUMN locked_with text;
COMMENT ON COLUMN book_tables.begins IS 'Of rows of no single year: the first day on which a row is there; null: always';
COMMENT ON COLUMN book_tables.ends IS 'The first day on which it is there no longer; null: it does not end';
COMMENT ON COLUMN book_tables.end_columns IS 'What says the end: to a year before it nothing has changed';
COMMENT ON COLUMN book_tables.tells_additions IS 'False: a list to choose from, of which a new line changes no year';
COMMENT ON COLUMN book_tables.locked_with IS 'Of rows of no single year: the year with which what is written stays as it is';

UPDATE book_tables t SET begins = s.begins, ends = s.ends, end_columns = s.end_columns
  FROM (VALUES
    ('legal_bases', $e$(@->>'issued_on')::date$e$, NULL, '{}'::text[]),
    ('plans', $e$make_date((@->>'from_year')::integer, 1, 1)$e$, $e$make_date((@->>'to_year')::integer + 1, 1, 1)$e$, '{to_year}'),
    ('plan_legal_bases', $e$(SELECT make_date(p.from_year, 1, 1) FROM public.plans p WHERE p.id = (@->>'plan_id')::uuid)$e$,
     $e$(SELECT make_date(p.to_year + 1, 1, 1) FROM public.plans p WHERE p.id = (@->>'plan_id')::uuid)$e$, '{}'),
    ('plan_parts', $e$make_date((@->>'from_year')::integer, 1, 1)$e$, $e$make_date((@->>'to_year')::integer + 1, 1, 1)$e$, '{to_year}'),
    ('plan_actions', $e$(SELECT make_date(p.from_year, 1, 1) FROM public.plans p WHERE p.id = (@->>'plan_id')::uuid)$e$,
     $e$(SELECT make_date(p.to_year + 1, 1, 1) FROM public.plans p WHERE p.id = (@->>'plan_id')::uuid)$e$, '{}'),
    ('pilot_models', $e$LEAST((@->>'chosen_on')::date, (@->>'started_on')::date)$e$, $e$(@->>'stopped_on')::date + 1$e$, '{}'),
    ('programmes', $e$(@->>'started_on')::date$e$, $e$(@->>'ended_on')::date + 1$e$, '{ended_on}'),
    ('programme_legal_bases', $e$(SELECT p.started_on FROM public.programmes p WHERE p.id = (@->>'programme_id')::uuid)$e$,
     $e$(SELECT p.ended_on + 1 FROM public.programmes p WHERE p.id = (@->>'programme_id')::uuid)$e$, '{}'),
    ('programme_participants', $e$(@->>'valid_from')::date$e$, $e$(@->>'valid_to')::date$e$, '{valid_to,end_reason}'),
    ('commune_versions', $e$(@->>'valid_from')::date$e$, $e$(@->>'valid_to')::date$e$, '{valid_to}'),
    ('aid_decisions', $e$(@->>'effective_from')::date$e$, NULL, '{}'),
    ('aid_assignments', $e$(@->>'starts_on')::date$e$, $e$(@->>'ends_on')::date$e$, '{ends_on,end_reason}'),
    ('commendation_options', $e$make_date((@->>'from_year')::integer, 1, 1)$e$, $e$make_date((@->>'to_year')::integer + 1, 1, 1)$e$, '{to_year}'),
    ('unit_versions', $e$(@->>'valid_from')::date$e$, $e$(@->>'valid_to')::date$e$, '{valid_to}'),
    ('postings', $e$(@->>'valid_from')::date$e$, $e$(@->>'valid_to')::date$e$, '{valid_to}')
  ) s (name, begins, ends, end_columns) WHERE s.name = t.table_name;

-- Of a model all is there while the model is.
UPDATE book_tables t
   SET begins = $e$(SELECT LEAST(p.chosen_on, p.started_on) FROM public.pilot_models p WHERE p.id = (@->>'pilot_model_id')::uuid)$e$,
       ends = $e$(SELECT p.stopped_on + 1 FROM public.pilot_models p WHERE p.id = (@->>'pilot_model_id')::uuid)$e$
 WHERE t.table_name IN ('pilot_model_promises', 'pilot_model_legal_bases', 'pilot_model_readings', 'programme_models');
UPDATE book_tables SET unit_of = '(SELECT p.host_unit_id FROM ~pilot_models p WHERE p.id = @.pilot_model_id)'
 WHERE table_name IN ('pilot_model_promises', 'pilot_model_legal_bases', 'programme_models');
UPDATE book_tables SET unit_of = '(SELECT p.unit_id FROM ~plans p WHERE p.id = @.plan_id)'
 WHERE table_name IN ('plan_parts', 'plan_legal_bases');

UPDATE book_tables SET tells_additions = false
 WHERE table_name IN ('legal_bases', 'communes', 'commendation_options');

-- A baseline stays as it was when the year in which it was told was closed; so does help that a decision gave.
UPDATE book_tables SET locked_with = 'CASE WHEN @.is_baseline THEN extract(year FROM @.recorded_on)::integer END'
 WHERE table_name = 'pilot_model_readings';
UPDATE book_tables SET locked_with = 'extract(year FROM @.effective_from)::integer' WHERE table_name = 'aid_decisions';
UPDATE book_tables SET locked_with = 'extract(year FROM @.starts_on)::integer', later_columns = '{ends_on,end_reason}'
 WHERE table_name = 'aid_assignments';

-- What a book says of itself grows by who closed it, when, what it has added up and which columns it keeps: what tables gain later is no
-- part of it, so that its hash can still be recomputed.
ALTER TABLE year_books ADD COLUMN hash_rule integer NOT NULL DEFAULT 1, ADD COLUMN kept jsonb;
CREATE UNIQUE INDEX year_books_chain ON year_books (coalesce(previous_hash, ''));
COMMENT ON COLUMN year_books.kept IS 'Columns of each table that the book keeps; null: those that its rows have';

CREATE FUNCTION columns_to_keep() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(t.table_name, (
           SELECT jsonb_agg(a.attname ORDER BY a.attname) FROM pg_attribute a
            WHERE a.attrelid = ('public.' || quote_ident(t.table_name))::regclass AND a.attnum > 0 AND NOT a.attisdropped
              AND NOT a.attname = ANY (t.left_out)))
    FROM public.book_tables t
$$;

CREATE FUNCTION book_tallies_hash(of_book uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
           f.filter || E'\n' || coalesce((SELECT string_agg(t.unit_id || ' ' || t.items, E'\n' ORDER BY t.unit_id)
                                            FROM public.book_tallies t
                                           WHERE t.book_id = f.book_id AND t.place = f.place), ''),
           E'\n' ORDER BY f.place), ''), 'UTF8')), 'hex')
    FROM public.book_tally_filters f WHERE f.book_id = of_book
$$;

CREATE OR REPLACE FUNCTION book_header(b year_books) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('year', b.year, 'number', b.number, 'decisionNumber', b.decision_number,
                            'decidedOn', b.decided_on, 'dataUntil', b.data_until, 'closedOn', b.closed_on,
                            'figures', b.figures)
         || CASE WHEN b.hash_rule >= 2
                 THEN jsonb_build_object('closedBy', b.closed_by, 'closedAt', extract(epoch FROM b.closed_at),
                                         'rowCount', b.row_count, 'kept', b.kept,
                                         'tallies', public.book_tallies_hash(b.id))
                 ELSE '{}' END
$$;

-- Of each table that a book keeps, the columns that came later.
CREATE FUNCTION columns_since(b year_books) RETURNS TABLE (table_name text, added text[]) LANGUAGE sql STABLE AS $$
  WITH kept AS (
    SELECT k.key AS name, k.value AS columns FROM jsonb_each(b.kept) k
    UNION ALL
    SELECT DISTINCT ON (r.table_name) r.table_name, (SELECT jsonb_agg(c) FROM jsonb_object_keys(r."row") c)
      FROM public.year_book_rows r WHERE b.kept IS NULL AND r.book_id = b.id
  )
  SELECT k.name, ARRAY(SELECT a.attname::text FROM pg_attribute a
                        WHERE a.attrelid = to_regclass('public.' || quote_ident(k.name)) AND a.attnum > 0
                          AND NOT k.columns ? a.attname::text)
    FROM kept k
$$;

CREATE OR REPLACE FUNCTION book_hash_of(b year_books, of_schema text) RETURNS text LANGUAGE sql AS $$
  SELECT book_hash(b.previous_hash, book_header(b), array_agg(r.table_name), array_agg(r.row_id),
                   array_agg(r."row" - c.added))
    FROM book_rows(of_schema, b.year) r JOIN columns_since(b) c ON c.table_name = r.table_name
$$;

-- What may still happen to a row when its year is closed is told of a row of no single year, which ends in some year.
CREATE OR REPLACE FUNCTION book_telling(of_table text, "row" jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls("row" - '{version,updated_at,updated_by,search}'::text[]
                           - CASE WHEN t.year_of IS NULL THEN '{}' ELSE t.later_columns END)
    FROM public.book_tables t WHERE t.table_name = of_table
$$;

CREATE OR REPLACE FUNCTION book_changes(of_year integer)
RETURNS TABLE (number integer, table_name text, row_id text, before jsonb, after jsonb, first_seq bigint,
               last_seq bigint) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH since AS MATERIALIZED (
    SELECT c.seq, c.table_name, c.row_id, s.before, s.after, public.book_telling(c.table_name, s.before) AS was,
           public.book_telling(c.table_name, s.after) AS is_now
      FROM public.row_changes c
     CROSS JOIN LATERAL (
       SELECT CASE WHEN c.year IS NULL THEN book.seen(c.table_name, c.before, of_year) ELSE c.before END AS before,
              CASE WHEN c.year IS NULL THEN book.seen(c.table_name, c.after, of_year) ELSE c.after END AS after) s
     WHERE (c.year = of_year OR c.year IS NULL)
       AND c.seq > (SELECT b.change_seq FROM public.year_books b WHERE b.year = of_year ORDER BY b.number DESC LIMIT 1)
  ), spans AS (
    SELECT s.table_name, s.row_id, min(s.seq) AS first_seq, max(s.seq) AS last_seq FROM since s
     GROUP BY s.table_name, s.row_id HAVING bool_or(s.was IS DISTINCT FROM s.is_now)
  ), ranked AS (
    SELECT row_number() OVER (ORDER BY p.first_seq)::integer AS number, p.* FROM spans p
  )
  SELECT r.number, r.table_name, r.row_id, f.before, l.after, r.first_seq, r.last_seq
    FROM ranked r
    JOIN since f ON f.seq = r.first_seq
    JOIN since l ON l.seq = r.last_seq
    JOIN public.book_tables t ON t.table_name = r.table_name
   WHERE f.was IS DISTINCT FROM l.is_now AND (f.before IS NOT NULL OR t.tells_additions);
END
$$;

-- Makes what depends on the rows of book_tables and on schema book, after make_books().
CREATE FUNCTION make_book_spans() RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  t public.book_tables;
BEGIN
  -- A row of no single year as a year sees it: null when it was not there, and without an end that is to come.
  EXECUTE format($f$
    CREATE FUNCTION book.seen(of_table text, is_row jsonb, of_year integer) RETURNS jsonb LANGUAGE sql STABLE AS
    %L$f$, 'SELECT CASE of_table '
    || (SELECT string_agg(format(
          'WHEN %L THEN (SELECT CASE WHEN s.begins > make_date(of_year, 12, 31) OR s.ends <= make_date(of_year, 1, 1) THEN NULL '
          || 'WHEN s.ends <= make_date(of_year, 12, 31) THEN is_row ELSE is_row - %L::text[] END '
          || 'FROM (SELECT (%s)::date AS begins, (%s)::date AS ends) s) ', b.table_name, b.end_columns,
          replace(coalesce(b.begins, 'NULL'), '@', 'is_row'), replace(coalesce(b.ends, 'NULL'), '@', 'is_row')), '')
          FROM public.book_tables b WHERE b.begins IS NOT NULL OR b.ends IS NOT NULL)
    || 'ELSE is_row END');
  CREATE FUNCTION book.refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF EXISTS (SELECT 1 FROM public.year_books) THEN
      RAISE EXCEPTION '% is kept by books', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
  END
  $body$;
  FOR t IN SELECT * FROM public.book_tables ORDER BY table_name LOOP
    EXECUTE format('CREATE TRIGGER book_stay BEFORE TRUNCATE ON public.%I
                      FOR EACH STATEMENT EXECUTE FUNCTION book.refuse_emptying()', t.table_name);
    CONTINUE WHEN t.locked_with IS NULL;
    EXECUTE format($f$
      CREATE FUNCTION book.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
      DECLARE
        of_year integer := %2$s;
      BEGIN
        IF of_year IS NOT NULL AND EXISTS (SELECT 1 FROM public.years y WHERE y.year = of_year AND y.closed_at IS NOT NULL)
        THEN
          IF TG_OP = 'DELETE' THEN PERFORM public.refuse_closed(of_year, %3$s);
          ELSIF book.row_of(OLD) - %4$L::text[] IS DISTINCT FROM book.row_of(NEW) - %4$L::text[]
          THEN PERFORM public.refuse_closed(of_year, %3$s); END IF;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END
      $body$
      $f$, 'lock_what_lasts_' || t.table_name, public.book_expression(t.locked_with, 'OLD', 'public'),
      public.book_expression(t.unit_of, 'OLD', 'public'), t.later_columns);
    EXECUTE format('CREATE TRIGGER book_lock_what_lasts BEFORE UPDATE OR DELETE ON public.%I
                      FOR EACH ROW EXECUTE FUNCTION book.%I()', t.table_name, 'lock_what_lasts_' || t.table_name);
  END LOOP;
END
$make$;

-- A year that has a book is open again by decision alone.
CREATE FUNCTION keep_year_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.year_books b WHERE b.year = OLD.year) THEN
    RAISE EXCEPTION 'year % is closed', OLD.year
      USING ERRCODE = 'check_violation', CONSTRAINT = 'years_closed', DETAIL = OLD.year::text;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER years_stay_closed BEFORE UPDATE ON years FOR EACH ROW
  WHEN (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NULL) EXECUTE FUNCTION keep_year_closed();

-- Only what is closed is opened again, and a window of what is closed is not extended; nobody grants his own request.
CREATE FUNCTION check_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_closed boolean := (SELECT y.closed_at IS NOT NULL FROM public.years y WHERE y.year = NEW.year);
BEGIN
  IF NEW.ended_at IS NOT NULL OR is_closed IS DISTINCT FROM (NEW.kind = 'reopening') THEN
    RAISE EXCEPTION 'wrong state of year %', NEW.year
      USING ERRCODE = 'check_violation', CONSTRAINT = 'year_reopenings_of_closed';
  END IF;
  IF EXISTS (SELECT 1 FROM public.accounts a
              WHERE a.id = NEW.granted_by AND lower(btrim(a.name)) = lower(btrim(NEW.asked_by))) THEN
    RAISE EXCEPTION 'asked and granted by the same'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'year_reopenings_by_two';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER year_reopenings_check BEFORE INSERT ON year_reopenings
  FOR EACH ROW EXECUTE FUNCTION check_reopening();
