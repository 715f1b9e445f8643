-- Of which schools and years events of a plugin are known: where none are, nothing recorded need not mean that nothing happened.
CREATE TABLE figures_reported (
  plugin        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  school_id     BIGINT      NOT NULL,
  academic_year SMALLINT    NOT NULL,
  PRIMARY KEY (plugin, school_id, academic_year),
  KEY figures_reported_school (school_id),
  CONSTRAINT figures_reported_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
