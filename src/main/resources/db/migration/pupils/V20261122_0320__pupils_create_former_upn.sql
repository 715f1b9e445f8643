-- The UPNs that pupils had before, as the school census tells them. A file that has the old one speaks of the pupil.
CREATE TABLE pupils_former_upn (
  id         BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  pupil_id   BIGINT   NOT NULL,
  former_upn CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id  BIGINT   NULL,
  UNIQUE KEY pupils_former_upn_once (pupil_id, former_upn),
  KEY pupils_former_upn_upn (former_upn),
  KEY pupils_former_upn_import (import_id),
  CONSTRAINT pupils_former_upn_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
