import type { EntityManager } from 'typeorm';

/** What was recorded since then on the ground of an event, in words: it would be left without it. */
export async function builtUpon(manager: EntityManager, eventId: string): Promise<string[]> {
  const [row] = await manager.query<{ units: boolean; roles: boolean; changed: boolean }[]>(
    `WITH its AS (SELECT eu.unit_id, eu.part, e.effective_on FROM unit_event_units eu
                    JOIN unit_events e ON e.id = eu.event_id WHERE e.id = $1),
          begun AS (SELECT unit_id FROM its WHERE part = 'begun')
     SELECT EXISTS (SELECT 1 FROM unit_versions v JOIN its i ON i.unit_id = v.unit_id
                     WHERE v.valid_from > i.effective_on
                        OR (v.valid_from = i.effective_on AND v.valid_to IS NOT NULL))
         OR EXISTS (SELECT 1 FROM unit_event_units o JOIN begun b USING (unit_id) WHERE o.event_id <> $1)
         OR EXISTS (SELECT 1 FROM unit_links l JOIN begun b ON b.unit_id IN (l.predecessor_id, l.successor_id)
                     WHERE l.event_id <> $1)
         OR EXISTS (SELECT 1 FROM unit_versions v JOIN begun b ON b.unit_id = v.parent_id
                     WHERE v.unit_id NOT IN (SELECT unit_id FROM its)) AS units,
            EXISTS (SELECT 1 FROM grants g JOIN begun b USING (unit_id)
                     WHERE g.id NOT IN (SELECT x.continued_id FROM unit_event_grants x
                                         WHERE x.event_id = $1 AND x.continued_id IS NOT NULL))
         OR EXISTS (SELECT 1 FROM postings p JOIN begun b USING (unit_id)
                     WHERE p.id NOT IN (SELECT x.continued_id FROM unit_event_postings x
                                         WHERE x.event_id = $1 AND x.continued_id IS NOT NULL)) AS roles,
            EXISTS (SELECT 1 FROM unit_event_grants o
                     JOIN unit_event_grants x ON x.event_id = $1 AND o.grant_id = x.continued_id)
         OR EXISTS (SELECT 1 FROM unit_event_postings o
                     JOIN unit_event_postings x ON x.event_id = $1 AND o.posting_id = x.continued_id) AS changed`,
    [eventId],
  );
  return [
    ...(row?.units ? ['thay đổi tổ chức'] : []),
    ...(row?.roles ? ['quyền, chức vụ tại đơn vị mới'] : []),
    ...(row?.changed ? ['quyền, chức vụ đã kết thúc tiếp'] : []),
  ];
}
