-- Problems as data; the words are made where they are shown.
CREATE TABLE imports_issue (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id   BIGINT       NOT NULL,
  message_key VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  severity    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sheet       VARCHAR(255) NULL,
  row_no      INT          NOT NULL,
  heading     VARCHAR(255) NULL,
  arguments   TEXT         NOT NULL,
  KEY imports_issue_import (import_id),
  CONSTRAINT imports_issue_run FOREIGN KEY (import_id) REFERENCES imports_run (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
