CREATE TABLE units (
  id uuid CONSTRAINT units_key PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE units IS 'Identity of an organisation; everything that can change about it is a dated version';

CREATE TABLE unit_versions (
  id uuid CONSTRAINT unit_versions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT unit_versions_unit REFERENCES units,
  parent_id uuid CONSTRAINT unit_versions_parent REFERENCES units,
  code text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  party_name text NOT NULL,
  kind text NOT NULL CONSTRAINT unit_versions_kind
    CHECK (kind IN ('bloc', 'base-committee', 'base-cell', 'part-committee', 'cell', 'other')),
  type text,
  position integer NOT NULL DEFAULT 0,
  valid_from date NOT NULL,
  valid_to date,
  decision_number text,
  CONSTRAINT unit_versions_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT unit_versions_not_own_parent CHECK (parent_id <> unit_id),
  CONSTRAINT unit_versions_overlap EXCLUDE USING gist
    (unit_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&),
  CONSTRAINT unit_versions_code_overlap EXCLUDE USING gist
    (code WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
);
CREATE INDEX unit_versions_by_parent ON unit_versions (parent_id);
COMMENT ON TABLE unit_versions IS 'Code, names, kind, type and parent of a unit from valid_from up to, not including, valid_to';

-- The organisation on a date. path leads from the root to the unit; ordering sorts as the office lists its units.
CREATE FUNCTION unit_tree(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, type text,
               parent_id uuid, depth integer, path uuid[], ordering integer[])
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE tree AS (
    SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind, v.type, v.parent_id,
           0 AS depth, ARRAY[v.unit_id] AS path, ARRAY[v.position] AS ordering
      FROM unit_versions v
     WHERE v.parent_id IS NULL AND v.valid_from <= on_date AND (v.valid_to IS NULL OR v.valid_to > on_date)
    UNION ALL
    SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind, v.type, v.parent_id,
           t.depth + 1, t.path || v.unit_id, t.ordering || v.position
      FROM unit_versions v
      JOIN tree t ON v.parent_id = t.unit_id
     WHERE v.valid_from <= on_date AND (v.valid_to IS NULL OR v.valid_to > on_date) AND NOT v.unit_id = ANY (t.path)
  )
  SELECT * FROM tree
$$;
