-- The denominator of rates per pupils on roll: one row for each pupil, school and academic year. A pupil of two schools
-- is counted where he is registered in the main; who had left by the day, or had yet to come, is not counted.
CREATE VIEW pupils_headcount AS
SELECT roll.school_id, day.academic_year, roll.pupil_id, roll.as_at, day.provisional
FROM pupils_census_day day
JOIN pupils_roll roll ON roll.school_id = day.school_id AND roll.as_at = day.as_at
WHERE (roll.enrolment_status IS NULL OR roll.enrolment_status <> 'S')
  AND (roll.leaving_date IS NULL OR roll.leaving_date > roll.as_at)
  AND (roll.entry_date IS NULL OR roll.entry_date <= roll.as_at);
