-- An advisor's visits about a plan; what changed since is counted from the last.
CREATE TABLE raisingattainment_visit (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id    BIGINT       NOT NULL,
  account_id BIGINT       NOT NULL,
  name       VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  noted_at   DATETIME(3)  NOT NULL,
  KEY raisingattainment_visit_plan (plan_id, noted_at),
  CONSTRAINT raisingattainment_visit_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_visit_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
