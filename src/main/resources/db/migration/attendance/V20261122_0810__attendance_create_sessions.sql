-- Sessions (half school days) of a pupil at a school: of a term (AUTUMN, SPRING, SUMMER), or of the year up to a day (YEAR).
-- as_at is the last day counted.
CREATE TABLE attendance_sessions (
  id            BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT     NOT NULL,
  academic_year SMALLINT   NOT NULL,
  pupil_id      BIGINT     NOT NULL,
  period        VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  as_at         DATE       NOT NULL,
  possible      SMALLINT   NOT NULL,
  attended      SMALLINT   NOT NULL,
  authorised    SMALLINT   NULL COMMENT 'absences; NULL where the file gives only what was attended',
  unauthorised  SMALLINT   NULL,
  import_id     BIGINT     NULL,
  UNIQUE KEY attendance_sessions_once (school_id, academic_year, pupil_id, period),
  KEY attendance_sessions_pupil (pupil_id),
  KEY attendance_sessions_import (import_id),
  CONSTRAINT attendance_sessions_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT attendance_sessions_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
