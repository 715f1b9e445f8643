-- When governors met about a pupil, or that they need not have, and what came of it: what settles the duty to meet.
CREATE TABLE exclusions_meeting (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id    BIGINT      NOT NULL,
  pupil_id     BIGINT      NOT NULL,
  held_on      DATE        NOT NULL,
  outcome      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  said_on      DATE        NOT NULL,
  said_by_name VARCHAR(120)NOT NULL,
  UNIQUE KEY exclusions_meeting_once (school_id, pupil_id, held_on),
  KEY exclusions_meeting_pupil (pupil_id),
  CONSTRAINT exclusions_meeting_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT exclusions_meeting_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
