-- What the plan is about, and the evidence that led to it.
CREATE TABLE raisingattainment_priority (
  id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version  INT           NOT NULL,
  plan_id  BIGINT        NOT NULL,
  position INT           NOT NULL,
  title    VARCHAR(300)  COLLATE utf8mb4_nopad_bin NOT NULL,
  reason   VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  removed  BOOLEAN       NOT NULL,
  KEY raisingattainment_priority_plan (plan_id, position),
  CONSTRAINT raisingattainment_priority_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id)
) DEFAULT CHARACTER SET utf8mb4;
