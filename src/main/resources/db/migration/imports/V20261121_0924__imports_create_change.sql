-- The rows that an import changed, as they were before: what an undo puts back.
CREATE TABLE imports_change (
  import_id    BIGINT      NOT NULL,
  table_name   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id       BIGINT      NOT NULL,
  before_image JSON        NOT NULL,
  PRIMARY KEY (import_id, table_name, row_id),
  CONSTRAINT imports_change_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
