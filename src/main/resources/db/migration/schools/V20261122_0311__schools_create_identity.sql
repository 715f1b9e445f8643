-- Every establishment record that a list has named, by URN: a school that became an academy under its old DfE number has two.
-- A file that names a school by a former URN is read through it.
CREATE TABLE schools_identity (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  urn       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  laestab   CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  opened_on DATE         NULL,
  closed_on DATE         NULL,
  import_id BIGINT       NULL,
  UNIQUE KEY schools_identity_urn (urn),
  KEY schools_identity_laestab (laestab)
) DEFAULT CHARACTER SET utf8mb4;
