-- Whose rows of which academic year an import wrote: who may see it, and which figures it moves.
CREATE TABLE imports_touched (
  import_id     BIGINT   NOT NULL,
  school_id     BIGINT   NOT NULL,
  academic_year SMALLINT NOT NULL,
  PRIMARY KEY (import_id, school_id, academic_year),
  KEY imports_touched_school (school_id),
  CONSTRAINT imports_touched_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
