-- Every change of a plan, field by field: who, when, before, after. Only ever added to. The label says which part it was, as
-- it was called then; the name of who did it stays, whatever becomes of the account.
CREATE TABLE raisingattainment_change (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id     BIGINT        NOT NULL,
  part_kind   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part_id     BIGINT        NOT NULL,
  label       VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  field       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_text VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  after_text  VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  changed_by  BIGINT        NOT NULL,
  name        VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  changed_at  DATETIME(3)   NOT NULL,
  KEY raisingattainment_change_plan (plan_id, id),
  CONSTRAINT raisingattainment_change_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_change_account FOREIGN KEY (changed_by) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
