-- What a school judged of a pupil in a subject on a day: below, at or above what it expects (by its own scale), or a grade
-- it predicts. mark is as written; judgement is NULL where only the school's own scale says what the mark means.
CREATE TABLE inyear_assessment (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT      NOT NULL,
  pupil_id      BIGINT      NOT NULL,
  subject       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  as_at         DATE        NOT NULL,
  academic_year SMALLINT    NOT NULL,
  mark          VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,
  judgement     VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  predicted     TINYINT     NULL COMMENT 'GCSE grade, 9 to 0 (ungraded)',
  year_group    VARCHAR(2)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  import_id     BIGINT      NULL,
  UNIQUE KEY inyear_assessment_once (school_id, pupil_id, subject, as_at),
  KEY inyear_assessment_year (school_id, academic_year),
  KEY inyear_assessment_pupil (pupil_id),
  KEY inyear_assessment_import (import_id),
  CONSTRAINT inyear_assessment_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT inyear_assessment_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
