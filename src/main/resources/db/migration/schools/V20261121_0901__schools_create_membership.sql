-- When a school belonged to Raising the Game. left_on is the first day on which it no longer did.
CREATE TABLE schools_membership (
  id        BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id BIGINT  NOT NULL,
  joined_on DATE    NOT NULL,
  left_on   DATE    NULL,
  founding  TINYINT NOT NULL,
  import_id BIGINT  NULL,
  UNIQUE KEY schools_membership_once (school_id, joined_on),
  CONSTRAINT schools_membership_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
