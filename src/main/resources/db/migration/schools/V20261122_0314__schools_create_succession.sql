-- Which school took the place of which, and from which day: that of the link, else the day on which the successor opened, else
-- the day after the predecessor closed. Within one borough, because whoever keeps a borough's list may not give its heads the
-- records of another's. A record that only changed its URN is the same school and no succession.
CREATE VIEW schools_succession AS
SELECT p.id AS predecessor_id, s.id AS successor_id,
       MIN(COALESCE(l.linked_on, s.opened_on, p.closed_on + INTERVAL 1 DAY)) AS from_on
FROM schools_link l
JOIN schools_number pn ON pn.number = l.predecessor
JOIN schools_school p ON p.id = pn.school_id
JOIN schools_number sn ON sn.number = l.successor
JOIN schools_school s ON s.id = sn.school_id
WHERE p.id <> s.id AND p.la_code = s.la_code
  AND COALESCE(l.linked_on, s.opened_on, p.closed_on) IS NOT NULL
GROUP BY p.id, s.id;
