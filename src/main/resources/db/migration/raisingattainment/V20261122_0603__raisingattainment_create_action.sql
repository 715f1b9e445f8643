-- What is done for a priority: who leads, by when, with what, and how far it is. The cost is in pounds.
CREATE TABLE raisingattainment_action (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     INT           NOT NULL,
  plan_id     BIGINT        NOT NULL,
  priority_id BIGINT        NOT NULL,
  position    INT           NOT NULL,
  text        VARCHAR(1000) COLLATE utf8mb4_nopad_bin NOT NULL,
  lead        VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  support     VARCHAR(500)  COLLATE utf8mb4_nopad_bin NOT NULL,
  due_on      DATE          NULL,
  resources   VARCHAR(500)  COLLATE utf8mb4_nopad_bin NOT NULL,
  cost        DECIMAL(10,2) NULL,
  status      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  progress    VARCHAR(500)  COLLATE utf8mb4_nopad_bin NOT NULL,
  removed     BOOLEAN       NOT NULL,
  KEY raisingattainment_action_plan (plan_id, position),
  CONSTRAINT raisingattainment_action_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_action_priority FOREIGN KEY (priority_id) REFERENCES raisingattainment_priority (id)
) DEFAULT CHARACTER SET utf8mb4;
