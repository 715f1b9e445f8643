-- The boroughs of an officer or of somebody of the programme team.
CREATE TABLE access_borough (
  account_id BIGINT  NOT NULL,
  la_code    CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, la_code),
  CONSTRAINT access_borough_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
