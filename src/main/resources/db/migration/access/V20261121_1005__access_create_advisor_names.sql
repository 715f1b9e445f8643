-- A school lets an advisor see the names of its pupils. Counts come with the assignment; names only with a row here.
-- ends_on is the first day on which it no longer holds.
CREATE TABLE access_advisor_names (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  school_id  BIGINT NOT NULL,
  granted_by BIGINT NOT NULL,
  starts_on  DATE   NOT NULL,
  ends_on    DATE   NULL,
  KEY access_advisor_names_account (account_id, school_id),
  CONSTRAINT access_advisor_names_account FOREIGN KEY (account_id) REFERENCES access_account (id),
  CONSTRAINT access_advisor_names_by FOREIGN KEY (granted_by) REFERENCES access_account (id),
  CONSTRAINT access_advisor_names_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
