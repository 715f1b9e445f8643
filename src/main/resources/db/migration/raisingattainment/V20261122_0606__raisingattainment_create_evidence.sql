-- What shows how the work goes: a text, a link, or a file; of one priority or of the plan as a whole.
CREATE TABLE raisingattainment_evidence (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     INT           NOT NULL,
  plan_id     BIGINT        NOT NULL,
  priority_id BIGINT        NULL,
  position    INT           NOT NULL,
  kind        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title       VARCHAR(200)  COLLATE utf8mb4_nopad_bin NOT NULL,
  text        VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  link        VARCHAR(500)  COLLATE utf8mb4_nopad_bin NOT NULL,
  file_id     BIGINT        NULL,
  removed     BOOLEAN       NOT NULL,
  KEY raisingattainment_evidence_plan (plan_id, position),
  CONSTRAINT raisingattainment_evidence_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_evidence_priority FOREIGN KEY (priority_id) REFERENCES raisingattainment_priority (id),
  CONSTRAINT raisingattainment_evidence_file FOREIGN KEY (file_id) REFERENCES raisingattainment_file (id)
) DEFAULT CHARACTER SET utf8mb4;
