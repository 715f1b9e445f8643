-- For which years the grid was made, and of which sets of schools and by which rules; another fingerprint makes it anew.
CREATE TABLE figures_grid_made (
  measure       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  la_code       CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT    NOT NULL,
  fingerprint   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (measure, la_code, academic_year)
) DEFAULT CHARACTER SET utf8mb4;
