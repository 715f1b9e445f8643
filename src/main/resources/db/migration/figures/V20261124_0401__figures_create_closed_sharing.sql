-- Which schools shared their figures when a year was closed: they stay in that year's sets, whatever they share later.
CREATE TABLE figures_closed_sharing (
  la_code       CHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT NOT NULL,
  school_id     BIGINT   NOT NULL,
  PRIMARY KEY (la_code, academic_year, school_id),
  CONSTRAINT figures_closed_sharing_year FOREIGN KEY (la_code, academic_year)
    REFERENCES figures_closed_year (la_code, academic_year) ON DELETE CASCADE,
  CONSTRAINT figures_closed_sharing_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
