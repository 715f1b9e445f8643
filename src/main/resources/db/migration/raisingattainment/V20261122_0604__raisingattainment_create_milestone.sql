-- What should be reached by when. Bound to a measure it says of which group, from which year on, and the target: a value
-- of the measure ("70") or, for a small group, pupils ("5/7"). Without a measure its words alone say it.
CREATE TABLE raisingattainment_milestone (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version       INT          NOT NULL,
  plan_id       BIGINT       NOT NULL,
  priority_id   BIGINT       NOT NULL,
  position      INT          NOT NULL,
  text          VARCHAR(500) COLLATE utf8mb4_nopad_bin NOT NULL,
  measure       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ethnic_group  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  year_group    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  baseline_year SMALLINT     NULL,
  target        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  due_on        DATE         NULL,
  removed       BOOLEAN      NOT NULL,
  KEY raisingattainment_milestone_plan (plan_id, position),
  KEY raisingattainment_milestone_measure (measure),
  CONSTRAINT raisingattainment_milestone_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_milestone_priority FOREIGN KEY (priority_id) REFERENCES raisingattainment_priority (id)
) DEFAULT CHARACTER SET utf8mb4;
