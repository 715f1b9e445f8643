-- Years whose grid is frozen: it stays as it was shown, whatever becomes of the rows behind it.
CREATE TABLE figures_closed_year (
  la_code       CHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT NOT NULL,
  closed_on     DATE     NOT NULL,
  PRIMARY KEY (la_code, academic_year)
) DEFAULT CHARACTER SET utf8mb4;
