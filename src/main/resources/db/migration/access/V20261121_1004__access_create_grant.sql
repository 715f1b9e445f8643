-- One right of a colleague at a school, and which head gave it. ends_on is the first day on which it no longer holds.
CREATE TABLE access_grant (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id    BIGINT      NOT NULL,
  school_id     BIGINT      NOT NULL,
  granted_right VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  granted_by    BIGINT      NOT NULL,
  starts_on     DATE        NOT NULL,
  ends_on       DATE        NULL,
  KEY access_grant_account (account_id),
  KEY access_grant_school (school_id),
  CONSTRAINT access_grant_account FOREIGN KEY (account_id) REFERENCES access_account (id),
  CONSTRAINT access_grant_by FOREIGN KEY (granted_by) REFERENCES access_account (id),
  CONSTRAINT access_grant_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
