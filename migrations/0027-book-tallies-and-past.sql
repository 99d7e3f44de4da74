-- What a book counts of việc đăng ký, added up by unit: a report over many closed years adds these instead of counting
-- all their rows anew.
CREATE TABLE book_tally_filters (
  book_id uuid NOT NULL CONSTRAINT book_tally_filters_book REFERENCES year_books DEFERRABLE INITIALLY DEFERRED,
  place integer NOT NULL,
  filter text NOT NULL,
  CONSTRAINT book_tally_filters_key PRIMARY KEY (book_id, place)
);
COMMENT ON TABLE book_tally_filters IS 'The filters of which a book has tallies, each as JSON without its year';

CREATE TABLE book_tallies (
  book_id uuid NOT NULL,
  place integer NOT NULL,
  unit_id uuid NOT NULL CONSTRAINT book_tallies_unit REFERENCES units,
  items integer NOT NULL CONSTRAINT book_tallies_some CHECK (items > 0),
  CONSTRAINT book_tallies_key PRIMARY KEY (book_id, place, unit_id),
  CONSTRAINT book_tallies_filter FOREIGN KEY (book_id, place) REFERENCES book_tally_filters
);
COMMENT ON TABLE book_tallies IS 'How many items of a unit itself a filter counts in a book; units of which it counts none have no row';

CREATE TRIGGER book_tally_filters_append_only BEFORE UPDATE OR DELETE ON book_tally_filters
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER book_tallies_append_only BEFORE UPDATE OR DELETE ON book_tallies
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Where units stood and who was posted there belong to a book too: what is told of them later, of days long past,
-- changes no report of a closed year.
INSERT INTO book_tables (table_name, year_of, unit_of) VALUES
  ('unit_versions', NULL, '@.unit_id'),
  ('postings', NULL, '@.unit_id');

-- By successors a closed year is read by the units of the day that was asked for, which its book does not know.
CREATE FUNCTION make_book_view() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  who record;
BEGIN
  DROP SCHEMA IF EXISTS book_view CASCADE;
  CREATE SCHEMA book_view;
  CREATE VIEW book_view.unit_versions AS SELECT * FROM public.unit_versions;
  FOR who IN SELECT DISTINCT CASE WHEN g.grantee = 'PUBLIC' THEN 'PUBLIC' ELSE quote_ident(g.grantee) END AS name
               FROM information_schema.role_table_grants g
              WHERE g.table_schema = 'public' AND g.table_name = 'unit_versions' AND g.privilege_type = 'SELECT' LOOP
    EXECUTE 'GRANT USAGE ON SCHEMA book_view TO ' || who.name;
    EXECUTE 'GRANT SELECT ON book_view.unit_versions TO ' || who.name;
  END LOOP;
END
$$;
