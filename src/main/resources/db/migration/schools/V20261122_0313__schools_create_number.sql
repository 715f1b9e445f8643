-- Every number by which a school is or was known.
CREATE VIEW schools_number AS
SELECT urn AS number, id AS school_id FROM schools_school
UNION SELECT laestab, id FROM schools_school
UNION SELECT i.urn, s.id FROM schools_identity i JOIN schools_school s ON s.laestab = i.laestab;
