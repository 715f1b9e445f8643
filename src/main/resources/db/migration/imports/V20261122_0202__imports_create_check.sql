-- What the latest look at a waiting file found, but for its issues and changes, which have tables of their own.
CREATE TABLE imports_check (
  import_id BIGINT   NOT NULL PRIMARY KEY,
  findings  LONGTEXT NOT NULL,
  CONSTRAINT imports_check_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
