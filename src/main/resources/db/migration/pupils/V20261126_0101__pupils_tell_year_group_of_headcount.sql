-- The headcount, with sex and year group as the roll has them by which it counts: who reads them needn't find the same row of the
-- roll once more.
CREATE OR REPLACE VIEW pupils_headcount AS
SELECT roll.school_id, day.academic_year, roll.pupil_id, roll.as_at, day.provisional, roll.sex, roll.year_group
FROM pupils_census_day day
JOIN pupils_roll roll ON roll.school_id = day.school_id AND roll.as_at = day.as_at
WHERE (roll.enrolment_status IS NULL OR roll.enrolment_status NOT IN ('S', 'G', 'F', 'O'))
  AND (roll.leaving_date IS NULL OR roll.leaving_date > roll.as_at)
  AND (roll.entry_date IS NULL OR roll.entry_date <= roll.as_at);
