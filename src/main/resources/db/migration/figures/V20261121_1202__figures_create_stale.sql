-- School-years whose figures are to be made anew. Written in the transaction that changed their rows, so that a crash
-- between the two can't be forgotten; a row is deleted in the transaction that made the figures.
CREATE TABLE figures_stale (
  id            BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT   NOT NULL,
  academic_year SMALLINT NOT NULL,
  CONSTRAINT figures_stale_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
