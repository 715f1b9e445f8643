-- Work on an import that goes on without its page. Whoever holds the claim beats; a claim without a beat was interrupted.
-- No foreign key: the import's own row is locked while it is applied, and progress is written beside it.
CREATE TABLE imports_work (
  import_id        BIGINT      NOT NULL PRIMARY KEY,
  kind             VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim            CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked            TEXT        NOT NULL,
  phase            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rows_done        INT         NOT NULL,
  rows_total       INT         NOT NULL,
  cancel_requested TINYINT     NOT NULL,
  beat_at          DATETIME(3) NOT NULL,
  message_key      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  arguments        TEXT        NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
