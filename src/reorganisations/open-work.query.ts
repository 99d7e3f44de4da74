/**
 * Work of the units that an event ended: what is open, and what was decided. What is found at a kiểm tra, giám sát is
 * told once it is concluded.
 */
export const WORK = `SELECT 'commitment' AS type, c.id, c.year, c.code, c.content AS title, c.state, c.unit_id, c.person_id,
         c.review_unit_id, c.state NOT IN ('verified', 'stopped') AS open
    FROM commitments c
   UNION ALL
  SELECT 'shortcoming', s.id, s.found_year, NULL, s.text, s.state, s.unit_id, s.person_id, NULL,
         s.state IN ('open', 'addressed', 'partly')
    FROM shortcomings s
   UNION ALL
  SELECT 'filing', f.id, f.year, NULL, f.kind, f.state, f.unit_id, NULL, NULL, f.state <> 'accepted' FROM filings f
   UNION ALL
  SELECT 'finding', i.id, n.year, NULL, i.text, i.fix_state, n.subject_unit_id, NULL, NULL, i.fix_state <> 'fixed'
    FROM inspection_findings i JOIN inspections n ON n.id = i.inspection_id WHERE n.state = 'concluded'`;
