-- Dated snapshots of a school's roll, several a year: who was there on as_at, under which name, in which year group.
CREATE TABLE pupils_roll (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id        BIGINT      NOT NULL,
  as_at            DATE        NOT NULL,
  pupil_id         BIGINT      NOT NULL,
  surname          VARCHAR(80) COLLATE utf8mb4_nopad_bin NOT NULL,
  forename         VARCHAR(80) COLLATE utf8mb4_nopad_bin NOT NULL,
  birth_date       DATE        NULL,
  sex              CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  year_group       VARCHAR(2)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  form             VARCHAR(20) COLLATE utf8mb4_nopad_bin NULL,
  entry_date       DATE        NULL,
  leaving_date     DATE        NULL,
  enrolment_status CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  import_id        BIGINT      NULL,
  UNIQUE KEY pupils_roll_once (school_id, as_at, pupil_id),
  KEY pupils_roll_pupil (pupil_id),
  KEY pupils_roll_import (import_id),
  CONSTRAINT pupils_roll_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT pupils_roll_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
