-- For each school and academic year the snapshot by which pupils are counted: the one nearest to the third Thursday of
-- January, the day of the school census, if it was taken in January or February; until there is one, the year's latest,
-- which is provisional.
CREATE VIEW pupils_census_day AS
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
      SELECT DISTINCT school_id, as_at, CAST(YEAR(as_at) + (MONTH(as_at) >= 9) AS SIGNED) AS academic_year
      FROM pupils_roll
    ) snapshot
  ) dated
) ranked
WHERE place = 1;
