-- A unit in one year, as an id: what a reader who had it beneath them then may still read of that year.
CREATE FUNCTION unit_in_year(unit_id uuid, year integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(year || ' ' || unit_id)::uuid
$$;

-- Where units stood at the end of each year of the book that is over, as far as any has left its place since; mostly
-- nothing. So does the year before the first, whose reviews found what the first remedies. Years between two changes
-- are read once.
CREATE FUNCTION unit_past_reach(on_date date) RETURNS TABLE (year integer, unit_id uuid, path uuid[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  left_on date;
BEGIN
  SELECT max(v.valid_to) INTO left_on FROM unit_versions v
   WHERE v.valid_to <= on_date
     AND NOT EXISTS (SELECT 1 FROM unit_versions n WHERE n.unit_id = v.unit_id AND n.valid_from = v.valid_to
                        AND n.parent_id IS NOT DISTINCT FROM v.parent_id);
  IF left_on IS NULL THEN RETURN; END IF;
  RETURN QUERY
    WITH ends AS MATERIALIZED (
      SELECT y AS year, make_date(y, 12, 31) AS day
        FROM (SELECT year FROM years UNION SELECT min(year) - 1 FROM years) t (y)
       WHERE y < extract(year FROM left_on)
    ), known AS MATERIALIZED (
      SELECT e.year, max(e.day) OVER (PARTITION BY c.day) AS day
        FROM ends e CROSS JOIN LATERAL (
          SELECT greatest(max(v.valid_from), max(v.valid_to) FILTER (WHERE v.valid_to <= e.day)) AS day
            FROM unit_versions v WHERE v.valid_from <= e.day) c
    ), places AS MATERIALIZED (
      SELECT d.day, p.unit_id, p.path
        FROM (SELECT DISTINCT k.day FROM known k) d CROSS JOIN LATERAL unit_places_then(d.day) p
    )
    SELECT k.year, p.unit_id, p.path FROM known k JOIN places p ON p.day = k.day;
END
$$;
