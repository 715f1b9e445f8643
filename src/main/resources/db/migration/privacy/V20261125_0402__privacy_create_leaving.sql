-- What a school that leaves has taken with it, and when what was held of it was deleted.
CREATE TABLE privacy_leaving (
  school_id     BIGINT       NOT NULL PRIMARY KEY,
  taken_at      DATETIME(3)  NULL,
  taken_by_name VARCHAR(120) NULL,
  deleted_at    DATETIME(3)  NULL,
  CONSTRAINT privacy_leaving_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
