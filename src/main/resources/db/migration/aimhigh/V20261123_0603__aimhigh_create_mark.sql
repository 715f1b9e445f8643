-- What was done to a register by hand, and by whom: its history.
CREATE TABLE aimhigh_mark (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id      BIGINT       NOT NULL,
  event_id       BIGINT       NOT NULL,
  pupil_id       BIGINT       NOT NULL,
  made           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  marked_at      DATETIME(3)  NOT NULL,
  marked_by      BIGINT       NOT NULL,
  marked_by_name VARCHAR(120) NOT NULL,
  KEY aimhigh_mark_event (event_id, school_id, marked_at),
  KEY aimhigh_mark_pupil (pupil_id),
  CONSTRAINT aimhigh_mark_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT aimhigh_mark_event FOREIGN KEY (event_id) REFERENCES aimhigh_event (id),
  CONSTRAINT aimhigh_mark_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
