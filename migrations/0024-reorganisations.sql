CREATE TABLE unit_events (
  id uuid CONSTRAINT unit_events_key PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CONSTRAINT unit_events_kind
    CHECK (kind IN ('create', 'rename', 'merge-new', 'merge-into', 'divide', 'separate', 'transfer-out', 'transfer-in',
                    'raise', 'lower', 'end')),
  decision_number text NOT NULL CONSTRAINT unit_events_decision CHECK (length(decision_number) > 0),
  decided_on date NOT NULL,
  effective_on date NOT NULL,
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid CONSTRAINT unit_events_created_by REFERENCES accounts
);
CREATE INDEX unit_events_by_day ON unit_events (effective_on);
COMMENT ON TABLE unit_events IS 'Re-organisations by decision: what a unit became, and from which day on';

-- Which units an event is about, and in which part.
CREATE TABLE unit_links (
  event_id uuid NOT NULL CONSTRAINT unit_links_event REFERENCES unit_events,
  predecessor_id uuid NOT NULL CONSTRAINT unit_links_predecessor REFERENCES units,
  successor_id uuid NOT NULL CONSTRAINT unit_links_successor REFERENCES units,
  takes_work boolean NOT NULL,
  CONSTRAINT unit_links_key PRIMARY KEY (event_id, predecessor_id, successor_id),
  CONSTRAINT unit_links_not_itself CHECK (predecessor_id <> successor_id)
);
CREATE UNIQUE INDEX unit_links_one_heir ON unit_links (event_id, predecessor_id) WHERE takes_work;
CREATE INDEX unit_links_by_predecessor ON unit_links (predecessor_id);
CREATE INDEX unit_links_by_successor ON unit_links (successor_id);
COMMENT ON TABLE unit_links IS 'Predecessors and successors of an event; takes_work: the past of the one is read as that of the other';

CREATE TABLE unit_event_units (
  event_id uuid NOT NULL CONSTRAINT unit_event_units_event REFERENCES unit_events,
  unit_id uuid NOT NULL CONSTRAINT unit_event_units_unit REFERENCES units,
  part text NOT NULL CONSTRAINT unit_event_units_part CHECK (part IN ('begun', 'changed', 'moved', 'ended')),
  CONSTRAINT unit_event_units_key PRIMARY KEY (event_id, unit_id)
);
CREATE INDEX unit_event_units_by_unit ON unit_event_units (unit_id);
COMMENT ON TABLE unit_event_units IS 'Each unit that an event began, changed, moved or ended';

CREATE TABLE unit_event_works (
  id uuid CONSTRAINT unit_event_works_key PRIMARY KEY DEFAULT gen_random_uuid(),
  event_id uuid NOT NULL CONSTRAINT unit_event_works_event REFERENCES unit_events,
  subject_type text NOT NULL CONSTRAINT unit_event_works_type
    CHECK (subject_type IN ('commitment', 'shortcoming', 'filing', 'finding')),
  subject_id uuid NOT NULL,
  outcome text NOT NULL CONSTRAINT unit_event_works_outcome CHECK (outcome IN ('ended', 'handed', 'kept')),
  reason text,
  to_unit_id uuid CONSTRAINT unit_event_works_to REFERENCES units,
  decided_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid CONSTRAINT unit_event_works_by REFERENCES accounts,
  CONSTRAINT unit_event_works_once UNIQUE (event_id, subject_type, subject_id),
  CONSTRAINT unit_event_works_reason CHECK (outcome <> 'ended' OR length(reason) > 0),
  CONSTRAINT unit_event_works_handed CHECK ((outcome = 'handed') = (to_unit_id IS NOT NULL))
);
CREATE INDEX unit_event_works_by_subject ON unit_event_works (subject_type, subject_id);
COMMENT ON TABLE unit_event_works IS 'What becomes of work that was open at an event; the work itself stays as it is';

-- The day by whose organisation a reader asked to see the past; null: each year by its own.
CREATE FUNCTION view_on() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.view_on', true), '')::date
$$;

-- What places units is asked several times a request. In plpgsql a session plans it once; in sql it would be planned
-- anew with each query that it stands in, which takes longer than running it.
CREATE OR REPLACE FUNCTION unit_tree(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, type text,
               parent_id uuid, depth integer, path uuid[], ordering integer[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
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
    SELECT * FROM tree;
END
$$;

ALTER FUNCTION unit_places(date) RENAME TO unit_places_then;

-- Each unit as it is known on a date: by its latest version begun by then, else by its first. A code that another
-- unit bore too, and that the unit does not bear on that date, is told with the day since when it bore it, so that a
-- filter by code means one unit: `unit_of_code()` reads it.
CREATE FUNCTION unit_known(on_date date)
RETURNS TABLE (unit_id uuid, parent_id uuid, code text, name text, short_name text, party_name text, kind text,
               place integer, valid_to date)
LANGUAGE sql STABLE AS $$
  WITH latest AS MATERIALIZED (
    SELECT DISTINCT ON (v.unit_id) v.*
      FROM unit_versions v
     ORDER BY v.unit_id, v.valid_from <= on_date DESC, abs(v.valid_from - on_date)
  )
  SELECT v.unit_id, v.parent_id,
         CASE WHEN v.valid_from <= on_date AND (v.valid_to IS NULL OR v.valid_to > on_date) THEN v.code
              WHEN EXISTS (SELECT 1 FROM unit_versions o WHERE o.code = v.code AND o.unit_id <> v.unit_id)
              THEN v.code || '@' || to_char(v.valid_from, 'YYYY-MM-DD')
              ELSE v.code END,
         v.name, v.short_name, v.party_name, v.kind, v.position, v.valid_to
    FROM latest v
$$;

-- A unit without one above it that is no bloc itself (it went to another Party committee) stands where units of a
-- bloc stand, so that it is a line like them.
CREATE OR REPLACE FUNCTION unit_places_then(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, depth integer,
               path uuid[], ordering integer[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH RECURSIVE latest AS MATERIALIZED (SELECT * FROM unit_known(on_date)), places AS (
      SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind, (v.kind <> 'bloc')::int AS depth,
             CASE WHEN v.kind <> 'bloc' THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE '{}' END
               || v.unit_id AS path, ARRAY[v.place] AS ordering
        FROM latest v
       WHERE v.parent_id IS NULL
      UNION ALL
      SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind,
             p.depth + 1, p.path || v.unit_id, p.ordering || v.place
        FROM latest v
        JOIN places p ON v.parent_id = p.unit_id
       WHERE NOT v.unit_id = ANY (p.path)
    )
    SELECT * FROM places;
END
$$;

-- Where every unit stands for its successors on a date: a unit of that day at its place; one that ended below the
-- unit that took its work; one whose work nobody took where it stood last, and told so by name. As the links lead
-- forward in time only, there is no ring.
CREATE FUNCTION unit_places_by(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, depth integer,
               path uuid[], ordering integer[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH RECURSIVE latest AS MATERIALIZED (SELECT * FROM unit_known(on_date)), standing AS MATERIALIZED (
      SELECT v.unit_id, v.code, v.name || t.told AS name, v.short_name, v.party_name || t.told AS party_name, v.kind,
             v.place, coalesce(h.successor_id, v.parent_id) AS above_id
        FROM latest v
        LEFT JOIN latest a ON a.unit_id = v.parent_id
        LEFT JOIN LATERAL (
          SELECT l.successor_id FROM unit_links l JOIN unit_events e ON e.id = l.event_id
           WHERE l.predecessor_id = v.unit_id AND l.takes_work AND v.valid_to <= on_date AND e.effective_on = v.valid_to
           ORDER BY e.created_at, e.id LIMIT 1) h ON true
        CROSS JOIN LATERAL (
          SELECT CASE WHEN h.successor_id IS NULL AND v.valid_to <= on_date
                           AND (a.valid_to <= on_date AND a.kind <> 'bloc') IS NOT TRUE
                      THEN ' (chưa xác định đơn vị kế thừa)' ELSE '' END AS told) t
    ), places AS (
      SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind, (v.kind <> 'bloc')::int AS depth,
             CASE WHEN v.kind <> 'bloc' THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE '{}' END
               || v.unit_id AS path, ARRAY[v.place] AS ordering
        FROM standing v
       WHERE v.above_id IS NULL
      UNION ALL
      SELECT v.unit_id, v.code, v.name, v.short_name, v.party_name, v.kind,
             p.depth + 1, p.path || v.unit_id, p.ordering || v.place
        FROM standing v
        JOIN places p ON v.above_id = p.unit_id
       WHERE NOT v.unit_id = ANY (p.path)
    )
    SELECT * FROM places;
END
$$;

-- The units that stand on a date, or on the day of the view that the reader asked for.
CREATE FUNCTION units_standing(on_date date) RETURNS TABLE (unit_id uuid) LANGUAGE sql STABLE AS $$
  SELECT t.unit_id FROM unit_tree(coalesce(view_on(), on_date)) t
$$;

-- Every reading of places takes the view that its reader asked for.
CREATE FUNCTION unit_places(on_date date)
RETURNS TABLE (unit_id uuid, code text, name text, short_name text, party_name text, kind text, depth integer,
               path uuid[], ordering integer[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT * FROM unit_places_then(on_date) WHERE view_on() IS NULL
    UNION ALL
    SELECT * FROM unit_places_by(view_on()) WHERE view_on() IS NOT NULL;
END
$$;

-- The unit that stands for another one on a date: the last of those that took its work, itself when it took none.
CREATE FUNCTION unit_heirs(on_date date) RETURNS TABLE (unit_id uuid, heir_id uuid) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH RECURSIVE ended AS MATERIALIZED (
      SELECT v.unit_id, max(v.valid_to) AS ended_on FROM unit_versions v
       WHERE v.valid_from <= on_date
       GROUP BY v.unit_id HAVING bool_and(v.valid_to IS NOT NULL AND v.valid_to <= on_date)
    ), taken AS MATERIALIZED (
      SELECT l.predecessor_id AS unit_id, l.successor_id AS heir_id
        FROM unit_links l JOIN unit_events e ON e.id = l.event_id
        JOIN ended d ON d.unit_id = l.predecessor_id AND d.ended_on = e.effective_on
       WHERE l.takes_work
    ), chain AS (
      SELECT t.unit_id, t.heir_id FROM taken t
      UNION ALL
      SELECT c.unit_id, t.heir_id FROM chain c JOIN taken t ON t.unit_id = c.heir_id
    )
    SELECT c.unit_id, c.heir_id FROM chain c WHERE c.heir_id NOT IN (SELECT t.unit_id FROM taken t);
END
$$;

CREATE OR REPLACE FUNCTION unit_of_code(wanted text, on_date date) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT v.unit_id FROM unit_versions v
   WHERE v.code = regexp_replace(wanted, '@\d{4}-\d\d-\d\d$', '')
   ORDER BY CASE WHEN wanted ~ '@\d{4}-\d\d-\d\d$' THEN to_char(v.valid_from, 'YYYY-MM-DD') = right(wanted, 10)
                 ELSE daterange(v.valid_from, v.valid_to) @> coalesce(view_on(), on_date) END DESC,
            abs(v.valid_from - coalesce(view_on(), on_date)) LIMIT 1
$$;
