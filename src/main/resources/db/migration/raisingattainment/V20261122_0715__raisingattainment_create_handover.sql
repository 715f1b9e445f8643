-- Who has read the hand-over page of a plan that was there before him.
CREATE TABLE raisingattainment_handover (
  account_id BIGINT      NOT NULL,
  plan_id    BIGINT      NOT NULL,
  read_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, plan_id),
  CONSTRAINT raisingattainment_handover_account FOREIGN KEY (account_id) REFERENCES access_account (id),
  CONSTRAINT raisingattainment_handover_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id)
) DEFAULT CHARACTER SET utf8mb4;
