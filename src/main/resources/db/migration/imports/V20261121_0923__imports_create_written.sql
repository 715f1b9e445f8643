-- How many rows of each table an import added and changed: an undo finds by it whether a later import built on them.
CREATE TABLE imports_written (
  import_id  BIGINT      NOT NULL,
  position   SMALLINT    NOT NULL,
  table_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  identities TINYINT     NOT NULL,
  added      INT         NOT NULL,
  changed    INT         NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT imports_written_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
