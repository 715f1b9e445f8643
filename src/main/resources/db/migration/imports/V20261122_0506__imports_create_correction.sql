-- A value that was put right by hand: which, and why. As long as the row still has it, an import that would change it says
-- so before.
CREATE TABLE imports_correction (
  import_id   BIGINT       NOT NULL PRIMARY KEY,
  table_name  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id      BIGINT       NOT NULL,
  column_name VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  became      VARCHAR(500) NULL,
  reason      VARCHAR(300) NOT NULL,
  KEY imports_correction_row (table_name, row_id),
  CONSTRAINT imports_correction_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
