-- Only the identity that joins what different schools know. All that is known about a pupil stands in rows of a
-- school, so that every read of it has a school to be scoped by.
CREATE TABLE pupils_pupil (
  id        BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  upn       CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id BIGINT   NULL,
  UNIQUE KEY pupils_pupil_upn (upn)
) DEFAULT CHARACTER SET utf8mb4;
