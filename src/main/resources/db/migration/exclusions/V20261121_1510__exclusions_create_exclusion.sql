-- Suspensions (SUSP), permanent (PERM) and lunchtime (LNCH) exclusions; length in sessions, half school days. The academic
-- year is that of the first day. A rescinded one stays, so that an import can tell, and counts nowhere.
CREATE TABLE exclusions_exclusion (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT      NOT NULL,
  pupil_id      BIGINT      NOT NULL,
  start_date    DATE        NOT NULL,
  category      CHAR(4)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT    NOT NULL,
  sessions      SMALLINT    NULL,
  reason1       CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason2       CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason3       CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  status        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id     BIGINT      NULL,
  UNIQUE KEY exclusions_exclusion_once (school_id, pupil_id, start_date, category),
  KEY exclusions_exclusion_year (school_id, academic_year),
  KEY exclusions_exclusion_pupil (pupil_id, start_date),
  KEY exclusions_exclusion_import (import_id),
  CONSTRAINT exclusions_exclusion_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT exclusions_exclusion_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
