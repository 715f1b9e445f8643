-- What DfE published, exactly as published. A value that was no number stands as its symbol; the same figure from
-- several files or releases stands several times, and the most settled is chosen when it is read.
CREATE TABLE figures_baseline (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  indicator     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area_level    VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area_code     VARCHAR(9)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area_name     VARCHAR(80)   COLLATE utf8mb4_nopad_bin NOT NULL,
  academic_year SMALLINT      NOT NULL,
  group_code    VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ALL, a major group, or a main ethnicity code',
  schools       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value         DECIMAL(14,6) NULL,
  symbol        VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  numerator     BIGINT        NULL,
  denominator   BIGINT        NULL,
  file          VARCHAR(200)  COLLATE utf8mb4_nopad_bin NOT NULL,
  import_id     BIGINT        NULL,
  UNIQUE KEY figures_baseline_once (indicator, schools, area_code, group_code, academic_year, source, status),
  KEY figures_baseline_import (import_id)
) DEFAULT CHARACTER SET utf8mb4;
