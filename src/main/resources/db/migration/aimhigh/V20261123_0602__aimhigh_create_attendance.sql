-- Which pupil of a school is on the list of an event, and whether he or she was there. That somebody is on such a list can tell
-- his or her ethnicity, so every row belongs to a school and is read by that school's people alone. The day and the year group
-- are those of the event, so that figures need nothing else.
CREATE TABLE aimhigh_attendance (
  id            BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT     NOT NULL,
  event_id      BIGINT     NOT NULL,
  pupil_id      BIGINT     NOT NULL,
  held_on       DATE       NOT NULL,
  academic_year SMALLINT   NOT NULL,
  year_group    VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
  attended      TINYINT    NOT NULL,
  import_id     BIGINT     NULL,
  UNIQUE KEY aimhigh_attendance_once (school_id, event_id, pupil_id),
  KEY aimhigh_attendance_pupil (pupil_id),
  KEY aimhigh_attendance_event (event_id, attended),
  KEY aimhigh_attendance_import (import_id),
  CONSTRAINT aimhigh_attendance_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT aimhigh_attendance_event FOREIGN KEY (event_id) REFERENCES aimhigh_event (id),
  CONSTRAINT aimhigh_attendance_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
