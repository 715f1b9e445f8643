-- What was deleted because its time was over, or because the school left: the figures of such a year can't be counted again.
CREATE TABLE privacy_deletion (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT      NOT NULL,
  kind          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT    NOT NULL,
  row_count     INT         NOT NULL,
  deleted_at    DATETIME(3) NOT NULL,
  KEY privacy_deletion_school (school_id, academic_year),
  CONSTRAINT privacy_deletion_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
