-- Roles end and begin on the day of an event: which, so that it can be told, and taken back before its day comes.
CREATE TABLE unit_event_grants (
  event_id uuid NOT NULL CONSTRAINT unit_event_grants_event REFERENCES unit_events,
  grant_id uuid NOT NULL CONSTRAINT unit_event_grants_grant REFERENCES grants,
  continued_id uuid CONSTRAINT unit_event_grants_continued REFERENCES grants,
  valid_to_before date,
  CONSTRAINT unit_event_grants_key PRIMARY KEY (event_id, grant_id)
);
CREATE INDEX unit_event_grants_by_grant ON unit_event_grants (grant_id);
COMMENT ON TABLE unit_event_grants IS 'Grants that an event ended, the one at a successor with which each goes on, and until when it was to hold';

CREATE TABLE unit_event_postings (
  event_id uuid NOT NULL CONSTRAINT unit_event_postings_event REFERENCES unit_events,
  posting_id uuid NOT NULL CONSTRAINT unit_event_postings_posting REFERENCES postings,
  continued_id uuid CONSTRAINT unit_event_postings_continued REFERENCES postings,
  valid_to_before date,
  CONSTRAINT unit_event_postings_key PRIMARY KEY (event_id, posting_id)
);
CREATE INDEX unit_event_postings_by_posting ON unit_event_postings (posting_id);
COMMENT ON TABLE unit_event_postings IS 'Postings that an event ended, the one at a successor with which each goes on, and until when it was to hold';

-- Where every unit stands, itself or for its successors: `unit_places_by` without names, for what is read at each
-- request. A test compares the two.
CREATE FUNCTION unit_reach(on_date date) RETURNS TABLE (unit_id uuid, depth integer, path uuid[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH RECURSIVE latest AS MATERIALIZED (
      SELECT DISTINCT ON (v.unit_id) v.unit_id, v.parent_id, v.kind, v.valid_to
        FROM unit_versions v
       ORDER BY v.unit_id, v.valid_from <= on_date DESC, abs(v.valid_from - on_date)
    ), taken AS MATERIALIZED (
      SELECT DISTINCT ON (l.predecessor_id) l.predecessor_id, l.successor_id
        FROM unit_links l
        JOIN unit_events e ON e.id = l.event_id
        JOIN latest v ON v.unit_id = l.predecessor_id AND v.valid_to = e.effective_on AND v.valid_to <= on_date
       WHERE l.takes_work
       ORDER BY l.predecessor_id, e.created_at, e.id
    ), standing AS MATERIALIZED (
      SELECT v.unit_id, v.kind, coalesce(t.successor_id, v.parent_id) AS above_id
        FROM latest v LEFT JOIN taken t ON t.predecessor_id = v.unit_id
    ), places AS (
      SELECT v.unit_id, (v.kind <> 'bloc')::int AS depth,
             CASE WHEN v.kind <> 'bloc' THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE '{}' END
               || v.unit_id AS path
        FROM standing v
       WHERE v.above_id IS NULL
      UNION ALL
      SELECT v.unit_id, p.depth + 1, p.path || v.unit_id
        FROM standing v
        JOIN places p ON v.above_id = p.unit_id
       WHERE NOT v.unit_id = ANY (p.path)
    )
    SELECT * FROM places;
END
$$;
