-- Where every unit stands on a date: by its latest version begun by then, else by its first. On the day itself this
-- is unit_tree; beyond it, a unit that has ended keeps the place that it had last, so that what it registered is
-- neither dropped from totals nor out of reach of those above it.
CREATE FUNCTION unit_places(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, depth integer,
               path uuid[], ordering integer[])
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE latest AS MATERIALIZED (
    SELECT DISTINCT ON (v.unit_id) v.*
      FROM unit_versions v
     ORDER BY v.unit_id, v.valid_from <= on_date DESC, abs(v.valid_from - on_date)
  ), places AS (
    SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind,
           0 AS depth, ARRAY[v.unit_id] AS path, ARRAY[v.position] AS ordering
      FROM latest v
     WHERE v.parent_id IS NULL
    UNION ALL
    SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind,
           p.depth + 1, p.path || v.unit_id, p.ordering || v.position
      FROM latest v
      JOIN places p ON v.parent_id = p.unit_id
     WHERE NOT v.unit_id = ANY (p.path)
  )
  SELECT * FROM places
$$;

-- The unit that bears a code on a date, else the one that bore it nearest to that date: a unit keeps its identity
-- when its code changes, and a filter by code means the unit, in every year.
CREATE FUNCTION unit_of_code(wanted text, on_date date) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT v.unit_id FROM unit_versions v WHERE v.code = wanted
   ORDER BY daterange(v.valid_from, v.valid_to) @> on_date DESC, abs(v.valid_from - on_date) LIMIT 1
$$;
