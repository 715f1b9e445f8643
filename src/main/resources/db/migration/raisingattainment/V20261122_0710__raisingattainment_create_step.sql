-- The life of a plan, step by step; only ever added to. Where a plan stands is where its last step led; without one it is a
-- draft. The number keeps two people from taking the same step at once.
CREATE TABLE raisingattainment_step (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id    BIGINT        NOT NULL,
  number     INT           NOT NULL,
  step       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_state   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  comment    VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  account_id BIGINT        NOT NULL,
  name       VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  party      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_at   DATETIME(3)   NOT NULL,
  UNIQUE KEY raisingattainment_step_number (plan_id, number),
  CONSTRAINT raisingattainment_step_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_step_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
