-- The denominator of rates per pupils on roll: one row for each pupil, school and academic year. A pupil of two schools
-- is counted where he is registered in the main, not where he is a subsidiary pupil (S), a guest (G) or of an FE college
-- or another provider (F, O): C current, M main and a status not given count (domain notes, 1.2). Who had left by the
-- day, or had yet to come, is not counted.
CREATE VIEW pupils_headcount AS
SELECT roll.school_id, day.academic_year, roll.pupil_id, roll.as_at, day.provisional
FROM pupils_census_day day
JOIN pupils_roll roll ON roll.school_id = day.school_id AND roll.as_at = day.as_at
WHERE (roll.enrolment_status IS NULL OR roll.enrolment_status NOT IN ('S', 'G', 'F', 'O'))
  AND (roll.leaving_date IS NULL OR roll.leaving_date > roll.as_at)
  AND (roll.entry_date IS NULL OR roll.entry_date <= roll.as_at);
