-- Files attached to a plan. They are kept here, not in a folder: they are saved with the plan, in one transaction and in one
-- backup, and no path leads to them. Their content was checked; the type is what the content is, not what its name says.
CREATE TABLE raisingattainment_file (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id      BIGINT       NOT NULL,
  name         VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size         INT          NOT NULL,
  content      MEDIUMBLOB   NOT NULL,
  attached_at  DATETIME(3)  NOT NULL,
  attached_by  VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  KEY raisingattainment_file_plan (plan_id),
  CONSTRAINT raisingattainment_file_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id)
) DEFAULT CHARACTER SET utf8mb4;
