-- How many people of a school or of a partner were there, without any name. Only added to: the last that was said of the same
-- people holds.
CREATE TABLE aimhigh_headcount (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_id     BIGINT       NOT NULL,
  school_id    BIGINT       NULL,
  organisation VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  people       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  heads        INT          NOT NULL,
  said_at      DATETIME(3)  NOT NULL,
  said_by      BIGINT       NOT NULL,
  said_by_name VARCHAR(120) NOT NULL,
  KEY aimhigh_headcount_event (event_id),
  CONSTRAINT aimhigh_headcount_event FOREIGN KEY (event_id) REFERENCES aimhigh_event (id),
  CONSTRAINT aimhigh_headcount_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
