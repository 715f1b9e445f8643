-- GCSE results at the end of Year 11, by the year of the examinations; grades as written. basics_94 (9 to 4 in English and
-- maths) is NULL where the file doesn't say or the pupil is not in the cohort (eligible = 0).
CREATE TABLE attainment_ks4 (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id          BIGINT       NOT NULL,
  academic_year      SMALLINT     NOT NULL,
  pupil_id           BIGINT       NOT NULL,
  english_language   VARCHAR(10)  COLLATE utf8mb4_nopad_bin NULL,
  english_literature VARCHAR(10)  COLLATE utf8mb4_nopad_bin NULL,
  maths              VARCHAR(10)  COLLATE utf8mb4_nopad_bin NULL,
  basics_94          TINYINT      NULL,
  attainment8        DECIMAL(5,2) NULL,
  eligible           TINYINT      NOT NULL,
  import_id          BIGINT       NULL,
  UNIQUE KEY attainment_ks4_once (school_id, academic_year, pupil_id),
  KEY attainment_ks4_pupil (pupil_id),
  KEY attainment_ks4_import (import_id),
  CONSTRAINT attainment_ks4_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT attainment_ks4_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
