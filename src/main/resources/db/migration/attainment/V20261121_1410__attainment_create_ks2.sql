-- Results at the end of Key Stage 2, by the year in which the tests were sat. rwm_expected is NULL where the file doesn't
-- say or the pupil is not in the cohort (eligible = 0).
CREATE TABLE attainment_ks2 (
  id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id       BIGINT     NOT NULL,
  academic_year   SMALLINT   NOT NULL,
  pupil_id        BIGINT     NOT NULL,
  reading_score   SMALLINT   NULL,
  reading_outcome VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  maths_score     SMALLINT   NULL,
  maths_outcome   VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  gps_score       SMALLINT   NULL,
  gps_outcome     VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  writing_ta      VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  rwm_expected    TINYINT    NULL,
  eligible        TINYINT    NOT NULL,
  import_id       BIGINT     NULL,
  UNIQUE KEY attainment_ks2_once (school_id, academic_year, pupil_id),
  KEY attainment_ks2_pupil (pupil_id),
  KEY attainment_ks2_import (import_id),
  CONSTRAINT attainment_ks2_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT attainment_ks2_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
