-- Which school is invited to an event, how many places it is offered, and how many it takes.
CREATE TABLE aimhigh_place (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_id  BIGINT      NOT NULL,
  school_id BIGINT      NOT NULL,
  offered   INT         NOT NULL,
  taken     INT         NULL,
  reply     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY aimhigh_place_once (event_id, school_id),
  CONSTRAINT aimhigh_place_event FOREIGN KEY (event_id) REFERENCES aimhigh_event (id),
  CONSTRAINT aimhigh_place_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
