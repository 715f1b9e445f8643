-- Work in the background. due_at goes by the program's clock; free_from by the database's: from then on anybody may claim an
-- open task, because it is new, was let go of after a failure, or its holder gave no sign of life. only_once names the time of
-- a recurring task, so that several nodes add it once.
CREATE TABLE tasks_task (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject   VARCHAR(200) COLLATE utf8mb4_nopad_bin NOT NULL,
  due_at    DATETIME(3)  NOT NULL,
  free_from DATETIME(3)  NOT NULL,
  attempts  SMALLINT     NOT NULL,
  state     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder    CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ended_at  DATETIME(3)  NULL,
  only_once VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY tasks_task_open (state, due_at, id),
  UNIQUE KEY tasks_task_only_once (only_once),
  CONSTRAINT tasks_task_state CHECK (state IN ('OPEN', 'DONE', 'FAILED'))
) DEFAULT CHARACTER SET utf8mb4;
