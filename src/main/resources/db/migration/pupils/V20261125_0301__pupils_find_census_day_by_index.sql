-- The same days as before, found by jumping from one snapshot to the next through the key (school_id, as_at, pupil_id) instead
-- of reading every row of every roll: the innermost question names plain columns of that key and nothing else.
CREATE OR REPLACE VIEW pupils_census_day AS
SELECT school_id, academic_year, as_at, provisional
FROM (
  SELECT school_id, academic_year, as_at, NOT in_window AS provisional,
         ROW_NUMBER() OVER (
           PARTITION BY school_id, academic_year
           ORDER BY in_window DESC, IF(in_window, ABS(DATEDIFF(as_at, census)), 0), as_at DESC) AS place
  FROM (
    SELECT school_id, academic_year, as_at,
           as_at >= MAKEDATE(academic_year, 1) AND MONTH(as_at) <= 2 AS in_window,
           MAKEDATE(academic_year, 15) + INTERVAL MOD(10 - WEEKDAY(MAKEDATE(academic_year, 1)), 7) DAY AS census
    FROM (
      SELECT school_id, as_at, CAST(YEAR(as_at) + (MONTH(as_at) >= 9) AS SIGNED) AS academic_year
      FROM (SELECT school_id, as_at FROM pupils_roll GROUP BY school_id, as_at) taken
    ) snapshot
  ) dated
) ranked
WHERE place = 1;
