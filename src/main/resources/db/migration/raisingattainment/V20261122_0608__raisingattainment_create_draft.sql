-- What somebody typed and has not saved, with what stood there when he began, so that it is compared rightly later. A new part
-- has the id 0. Gone once it is saved or thrown away.
CREATE TABLE raisingattainment_draft (
  account_id BIGINT        NOT NULL,
  plan_id    BIGINT        NOT NULL,
  part_kind  VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part_id    BIGINT        NOT NULL,
  field      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_text  VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  text       VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  kept_at    DATETIME(3)   NOT NULL,
  PRIMARY KEY (account_id, plan_id, part_kind, part_id, field),
  CONSTRAINT raisingattainment_draft_account FOREIGN KEY (account_id) REFERENCES access_account (id),
  CONSTRAINT raisingattainment_draft_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id)
) DEFAULT CHARACTER SET utf8mb4;
