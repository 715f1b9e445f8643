-- A school and its numbers. A URN is one establishment record; the DfE number (LAESTAB) often outlives it.
CREATE TABLE schools_school (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  urn       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  laestab   CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  la_code   CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  phase     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id BIGINT       NULL,
  UNIQUE KEY schools_school_urn (urn),
  UNIQUE KEY schools_school_laestab (laestab),
  KEY schools_school_la (la_code)
) DEFAULT CHARACTER SET utf8mb4;
