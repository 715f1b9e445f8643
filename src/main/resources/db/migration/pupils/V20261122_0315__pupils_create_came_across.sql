-- The pupils of a school that another took the place of who came across to that one: they are on a roll of it since. Their
-- rows at the predecessor are the successor's to read; those of pupils who left before are not.
CREATE VIEW pupils_came_across AS
SELECT s.predecessor_id, s.successor_id, r.pupil_id
FROM schools_succession s
JOIN pupils_roll r ON r.school_id = s.successor_id AND r.as_at >= s.from_on;
