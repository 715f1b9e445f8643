-- Fields that an import which waits to be checked would change: its preview, read a page at a time.
CREATE TABLE imports_field_change (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT       NOT NULL,
  sheet     VARCHAR(255) NOT NULL,
  row_no    INT          NOT NULL,
  label     VARCHAR(200) NULL,
  field_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  was       VARCHAR(500) NULL,
  becomes   VARCHAR(500) NULL,
  KEY imports_field_change_import (import_id, field_key),
  CONSTRAINT imports_field_change_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
