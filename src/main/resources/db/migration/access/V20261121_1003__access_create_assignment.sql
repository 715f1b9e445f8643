-- Head, advisor or champion of a school, and when. ends_on is the first day on which it no longer holds.
CREATE TABLE access_assignment (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT      NOT NULL,
  school_id  BIGINT      NOT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_on  DATE        NOT NULL,
  ends_on    DATE        NULL,
  KEY access_assignment_account (account_id),
  CONSTRAINT access_assignment_kind CHECK (kind IN ('HEADTEACHER', 'ADVISOR', 'CHAMPION')),
  CONSTRAINT access_assignment_account FOREIGN KEY (account_id) REFERENCES access_account (id),
  CONSTRAINT access_assignment_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
