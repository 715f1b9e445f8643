-- One row for each pupil, school and year, without counting a session twice: the year up to a day where it reaches as far
-- as the terms that are in, else the terms added up.
CREATE VIEW attendance_year AS
SELECT school_id, academic_year, pupil_id,
       IF(whole, year_possible, terms_possible) AS possible,
       IF(whole, year_attended, terms_attended) AS attended,
       IF(whole, year_as_at, terms_as_at) AS as_at
FROM (
  SELECT school_id, academic_year, pupil_id,
         COALESCE(MAX(IF(period = 'YEAR', as_at, NULL)) >= MAX(IF(period = 'YEAR', NULL, as_at)),
                  MAX(period = 'YEAR')) AS whole,
         MAX(IF(period = 'YEAR', as_at, NULL)) AS year_as_at,
         MAX(IF(period = 'YEAR', NULL, as_at)) AS terms_as_at,
         SUM(IF(period = 'YEAR', possible, 0)) AS year_possible,
         SUM(IF(period = 'YEAR', 0, possible)) AS terms_possible,
         SUM(IF(period = 'YEAR', attended, 0)) AS year_attended,
         SUM(IF(period = 'YEAR', 0, attended)) AS terms_attended
  FROM attendance_sessions
  GROUP BY school_id, academic_year, pupil_id
) added;
