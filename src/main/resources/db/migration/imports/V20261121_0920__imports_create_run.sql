-- One file that somebody handed in, and what became of it.
CREATE TABLE imports_run (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name        VARCHAR(255) NOT NULL,
  checksum         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  formats          VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  received_by      BIGINT       NOT NULL,
  received_by_name VARCHAR(120) NOT NULL,
  received_at      DATETIME(3)  NOT NULL,
  applied_at       DATETIME(3)  NULL,
  undone_at        DATETIME(3)  NULL,
  rows_added       INT          NOT NULL DEFAULT 0,
  rows_changed     INT          NOT NULL DEFAULT 0,
  rows_unchanged   INT          NOT NULL DEFAULT 0,
  rows_rejected    INT          NOT NULL DEFAULT 0,
  rows_ignored     INT          NOT NULL DEFAULT 0,
  KEY imports_run_checksum (checksum)
) DEFAULT CHARACTER SET utf8mb4;
