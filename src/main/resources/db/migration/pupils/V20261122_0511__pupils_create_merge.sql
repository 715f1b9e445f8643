-- Two records that a person found to be of one pupil. Those of merged_id stand under kept_id until it is taken back.
CREATE TABLE pupils_merge (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kept_id        BIGINT       NOT NULL,
  merged_id      BIGINT       NOT NULL,
  merged_by      BIGINT       NOT NULL,
  merged_by_name VARCHAR(120) NOT NULL,
  merged_at      DATETIME(3)  NOT NULL,
  undone_at      DATETIME(3)  NULL,
  KEY pupils_merge_kept (kept_id),
  KEY pupils_merge_merged (merged_id),
  CONSTRAINT pupils_merge_kept FOREIGN KEY (kept_id) REFERENCES pupils_pupil (id),
  CONSTRAINT pupils_merge_merged FOREIGN KEY (merged_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
