-- Two records that look alike and that a person found to be of two pupils.
CREATE TABLE pupils_distinct (
  low_id     BIGINT      NOT NULL,
  high_id    BIGINT      NOT NULL,
  decided_by BIGINT      NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  PRIMARY KEY (low_id, high_id)
) DEFAULT CHARACTER SET utf8mb4;
