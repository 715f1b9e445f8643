-- What a measure counts, for each school, year and ethnicity: all that pages read. Made anew, never edited, whenever
-- the rows behind it change. A denominator of nought with a numerator is a pupil who had left before the January roll.
CREATE TABLE figures_cell (
  measure       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  school_id     BIGINT      NOT NULL,
  academic_year SMALLINT    NOT NULL,
  ethnicity     CHAR(4)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numerator     INT         NOT NULL,
  denominator   INT         NOT NULL,
  squares       BIGINT      NOT NULL COMMENT 'sum over pupils of the square of what each pupil counted',
  pupils_with   INT         NOT NULL COMMENT 'pupils who counted at all',
  provisional   TINYINT     NOT NULL COMMENT 'the denominator is not yet that of the January census',
  made_on       DATE        NOT NULL,
  PRIMARY KEY (measure, school_id, academic_year, ethnicity),
  CONSTRAINT figures_cell_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
