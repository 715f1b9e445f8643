-- One review of a plan a term. Names stay as they were when it was signed, whatever becomes of the accounts.
CREATE TABLE raisingattainment_review (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version         INT           NOT NULL,
  plan_id         BIGINT        NOT NULL,
  academic_year   SMALLINT      NOT NULL,
  term            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on          DATE          NOT NULL,
  state           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  comment         VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  answer_comment  VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  head_id         BIGINT        NULL,
  head_name       VARCHAR(120)  COLLATE utf8mb4_nopad_bin NULL,
  head_at         DATETIME(3)   NULL,
  advisor_id      BIGINT        NULL,
  advisor_name    VARCHAR(120)  COLLATE utf8mb4_nopad_bin NULL,
  advisor_at      DATETIME(3)   NULL,
  UNIQUE KEY raisingattainment_review_term (plan_id, academic_year, term),
  CONSTRAINT raisingattainment_review_state CHECK (state IN ('DUE', 'SENT', 'ANSWERED', 'SIGNED')),
  CONSTRAINT raisingattainment_review_plan FOREIGN KEY (plan_id) REFERENCES raisingattainment_plan (id),
  CONSTRAINT raisingattainment_review_head FOREIGN KEY (head_id) REFERENCES access_account (id),
  CONSTRAINT raisingattainment_review_advisor FOREIGN KEY (advisor_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
