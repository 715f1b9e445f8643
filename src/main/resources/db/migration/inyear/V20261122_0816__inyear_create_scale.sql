-- What the marks of a school's own scale mean, said once and remembered. NONE: no judgement at all, such as "absent".
CREATE TABLE inyear_scale (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id BIGINT      NOT NULL,
  mark      VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,
  judgement VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY inyear_scale_once (school_id, mark),
  CONSTRAINT inyear_scale_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
