-- Rows of a plan in a spreadsheet, waiting until the school makes a plan of them.
CREATE TABLE raisingattainment_row (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT        NOT NULL,
  academic_year SMALLINT      NOT NULL,
  priority      VARCHAR(200)  COLLATE utf8mb4_nopad_bin NOT NULL,
  action        VARCHAR(400)  COLLATE utf8mb4_nopad_bin NOT NULL,
  reason        VARCHAR(2000) COLLATE utf8mb4_nopad_bin NULL,
  criterion     VARCHAR(1000) COLLATE utf8mb4_nopad_bin NULL,
  milestone     VARCHAR(500)  COLLATE utf8mb4_nopad_bin NULL,
  milestone_due DATE          NULL,
  lead          VARCHAR(120)  COLLATE utf8mb4_nopad_bin NULL,
  support       VARCHAR(500)  COLLATE utf8mb4_nopad_bin NULL,
  due_on        DATE          NOT NULL,
  resources     VARCHAR(500)  COLLATE utf8mb4_nopad_bin NULL,
  cost          DECIMAL(10,2) NULL,
  status        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  progress      VARCHAR(500)  COLLATE utf8mb4_nopad_bin NULL,
  import_id     BIGINT        NULL,
  UNIQUE KEY raisingattainment_row_once (school_id, academic_year, priority, action),
  KEY raisingattainment_row_import (import_id),
  CONSTRAINT raisingattainment_row_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
