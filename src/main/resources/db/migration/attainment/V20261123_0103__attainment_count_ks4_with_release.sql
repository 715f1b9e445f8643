-- The same results as before: a view keeps the columns that its table had when it was made.
CREATE OR REPLACE VIEW attainment_counted_ks4 AS
SELECT k.* FROM attainment_ks4 k
WHERE k.eligible = 1
  AND NOT EXISTS (SELECT 1 FROM pupils_subsidiary s
                  WHERE s.pupil_id = k.pupil_id AND s.school_id = k.school_id AND s.academic_year = k.academic_year);
