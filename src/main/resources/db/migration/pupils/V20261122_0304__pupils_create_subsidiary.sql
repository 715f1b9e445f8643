-- Whom a school has on its roll but does not count, because another school does: subsidiary registrations (S), guests (G)
-- and pupils of colleges or other providers (F, O), unless a later roll of the year has the pupil otherwise. A row for each
-- such entry of a roll. Results of these pupils count at their main school only.
CREATE VIEW pupils_subsidiary AS
SELECT r.school_id, r.pupil_id, CAST(YEAR(r.as_at) + (MONTH(r.as_at) >= 9) AS SIGNED) AS academic_year
FROM pupils_roll r
WHERE r.enrolment_status IN ('S', 'G', 'F', 'O')
  AND NOT EXISTS (
    SELECT 1 FROM pupils_roll later
    WHERE later.school_id = r.school_id AND later.pupil_id = r.pupil_id AND later.as_at > r.as_at
      AND YEAR(later.as_at) + (MONTH(later.as_at) >= 9) = YEAR(r.as_at) + (MONTH(r.as_at) >= 9)
      AND (later.enrolment_status IS NULL OR later.enrolment_status NOT IN ('S', 'G', 'F', 'O')));
