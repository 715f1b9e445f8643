-- The latest assessment of each pupil, school, academic year and subject, with its meaning by the school's scale, and the
-- pupil's year group: the file's, else that of the school's latest roll of the year.
CREATE VIEW inyear_latest AS
SELECT a.school_id, a.academic_year, a.pupil_id, a.subject, a.as_at, a.predicted,
       COALESCE(a.judgement, c.judgement) AS judgement,
       COALESCE(a.year_group,
                (SELECT r.year_group FROM pupils_roll r
                 WHERE r.school_id = a.school_id AND r.pupil_id = a.pupil_id
                   AND r.as_at >= MAKEDATE(a.academic_year - 1, 244) AND r.as_at < MAKEDATE(a.academic_year, 243)
                 ORDER BY r.as_at DESC LIMIT 1)) AS year_group
FROM inyear_assessment a
LEFT JOIN inyear_scale c ON c.school_id = a.school_id AND c.mark = a.mark
WHERE NOT EXISTS (SELECT 1 FROM inyear_assessment later
                  WHERE later.school_id = a.school_id AND later.pupil_id = a.pupil_id AND later.subject = a.subject
                    AND later.academic_year = a.academic_year AND later.as_at > a.as_at);
