-- The figure of a milestone as it stood when a review was first signed. Only ever added to. value is NULL where there was no
-- figure yet.
CREATE TABLE raisingattainment_frozen (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  review_id     BIGINT       NOT NULL,
  milestone_id  BIGINT       NOT NULL,
  milestone     VARCHAR(500) COLLATE utf8mb4_nopad_bin NOT NULL,
  measure       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year SMALLINT     NOT NULL,
  value         DOUBLE       NULL,
  numerator     BIGINT       NULL,
  denominator   BIGINT       NULL,
  lower_limit   DOUBLE       NULL,
  upper_limit   DOUBLE       NULL,
  provisional   BOOLEAN      NOT NULL,
  status        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  as_at         DATE         NULL,
  target        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY raisingattainment_frozen_once (review_id, milestone_id),
  CONSTRAINT raisingattainment_frozen_review FOREIGN KEY (review_id) REFERENCES raisingattainment_review (id),
  CONSTRAINT raisingattainment_frozen_milestone FOREIGN KEY (milestone_id) REFERENCES raisingattainment_milestone (id)
) DEFAULT CHARACTER SET utf8mb4;
