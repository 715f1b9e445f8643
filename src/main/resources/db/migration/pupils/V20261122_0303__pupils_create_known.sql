-- What is known of a pupil in an academic year: what the school recorded in it, else the last it recorded before, with the
-- year in which it did (…_year). Only the school's own records: what another school knows is that school's to tell.
CREATE VIEW pupils_known AS
SELECT c.school_id, c.academic_year, c.pupil_id,
       (SELECT k.ethnicity FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.ethnicity IS NOT NULL ORDER BY k.academic_year DESC LIMIT 1) AS ethnicity,
       (SELECT MAX(k.academic_year) FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.ethnicity IS NOT NULL) AS ethnicity_year,
       (SELECT k.fsm FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.fsm IS NOT NULL ORDER BY k.academic_year DESC LIMIT 1) AS fsm,
       (SELECT MAX(k.academic_year) FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.fsm IS NOT NULL) AS fsm_year,
       (SELECT k.sen FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.sen IS NOT NULL ORDER BY k.academic_year DESC LIMIT 1) AS sen,
       (SELECT MAX(k.academic_year) FROM pupils_characteristics k
        WHERE k.school_id = c.school_id AND k.pupil_id = c.pupil_id AND k.academic_year <= c.academic_year
          AND k.sen IS NOT NULL) AS sen_year,
       c.eal
FROM pupils_characteristics c;
