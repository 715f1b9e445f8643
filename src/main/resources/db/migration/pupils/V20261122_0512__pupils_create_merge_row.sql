-- Each row that a merge moved to the other pupil; with an image of the whole row where there was one already and it was put
-- aside. What taking the merge back needs.
CREATE TABLE pupils_merge_row (
  merge_id    BIGINT      NOT NULL,
  table_name  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  column_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id      BIGINT      NOT NULL,
  image       JSON        NULL,
  PRIMARY KEY (merge_id, table_name, column_name, row_id),
  CONSTRAINT pupils_merge_row_merge FOREIGN KEY (merge_id) REFERENCES pupils_merge (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
