-- Who stands in the records and is missing from a list that waits to be checked.
CREATE TABLE imports_absent (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT       NOT NULL,
  label     VARCHAR(200) NULL,
  seen      DATE         NOT NULL,
  KEY imports_absent_import (import_id),
  CONSTRAINT imports_absent_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
