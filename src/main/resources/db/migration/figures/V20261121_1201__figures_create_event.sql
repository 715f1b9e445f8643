-- The same counts by the day on which they happened, so that a running year can stand beside the same dates of the last.
-- Where a pupil counts once, the day is that of the first event.
CREATE TABLE figures_event (
  measure       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  school_id     BIGINT      NOT NULL,
  academic_year SMALLINT    NOT NULL,
  event_date    DATE        NOT NULL,
  ethnicity     CHAR(4)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numerator     INT         NOT NULL,
  PRIMARY KEY (measure, academic_year, school_id, event_date, ethnicity),
  CONSTRAINT figures_event_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
