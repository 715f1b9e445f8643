-- The terms of a school, as it gave them; where it gave none, those of DfE's statistics stand in.
CREATE TABLE exclusions_term (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT      NOT NULL,
  academic_year SMALLINT    NOT NULL,
  name          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_day     DATE        NOT NULL,
  last_day      DATE        NOT NULL,
  break_first   DATE        NULL,
  break_last    DATE        NULL,
  UNIQUE KEY exclusions_term_once (school_id, academic_year, name),
  CONSTRAINT exclusions_term_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
