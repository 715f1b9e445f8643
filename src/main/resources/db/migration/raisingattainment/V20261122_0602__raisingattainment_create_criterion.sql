-- By what one will see that a priority was reached. Reviews judge it, so its id never changes.
CREATE TABLE raisingattainment_criterion (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     INT           NOT NULL,
  plan_id     BIGINT        NOT NULL,
  priority_id BIGINT        NOT NULL,
  position    INT           NOT NULL,
  text        VARCHAR(1000) COLLATE utf8mb4_nopad_bin NOT NULL,
  removed     BOOLEAN       NOT NULL,
  KEY raisingattainment_criterion_plan (plan_id, position),
  CONSTRAINT raisingattainment_criterion_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_criterion_priority FOREIGN KEY (priority_id) REFERENCES raisingattainment_priority (id)
) DEFAULT CHARACTER SET utf8mb4;
