-- What figures group by, per pupil and academic year (the year in which it ends), with the source that said so.
-- An ethnicity may change over time, so it is kept for each year: what the roll of the latest day (as_at) said, while a
-- blank never takes back what is known. NULL is "not known", never "no".
CREATE TABLE pupils_characteristics (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT      NOT NULL,
  academic_year SMALLINT    NOT NULL,
  pupil_id      BIGINT      NOT NULL,
  as_at         DATE        NOT NULL,
  ethnicity     CHAR(4)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ethnicity_raw VARCHAR(80) COLLATE utf8mb4_nopad_bin NULL,
  fsm           TINYINT     NULL,
  ever_fsm6     TINYINT     NULL,
  sen           CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  eal           TINYINT     NULL,
  source        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id     BIGINT      NULL,
  UNIQUE KEY pupils_characteristics_once (school_id, academic_year, pupil_id),
  KEY pupils_characteristics_pupil (pupil_id, academic_year),
  KEY pupils_characteristics_import (import_id),
  CONSTRAINT pupils_characteristics_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT pupils_characteristics_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
