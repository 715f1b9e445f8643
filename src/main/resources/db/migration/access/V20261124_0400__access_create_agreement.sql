-- What a school shares with the borough, by which agreement, and from when to when. ends_on is the first day on which it no
-- longer holds. Without one in force only the school itself sees its data. Nothing is ever taken out: an agreement that ends
-- early is given an earlier end.
CREATE TABLE access_agreement (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id   BIGINT       NOT NULL,
  reference   VARCHAR(80)  NOT NULL,
  shares      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_by   VARCHAR(160) NOT NULL,
  signed_on   DATE         NOT NULL,
  starts_on   DATE         NOT NULL,
  ends_on     DATE         NOT NULL,
  recorded_by BIGINT       NULL,
  recorded_at DATETIME(3)  NOT NULL,
  KEY access_agreement_school (school_id, starts_on),
  CONSTRAINT access_agreement_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT access_agreement_by FOREIGN KEY (recorded_by) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
