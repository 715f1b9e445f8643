-- For how many academic years after their own records of a kind are kept in a borough, where the borough has said so.
CREATE TABLE privacy_period (
  la_code CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  years   TINYINT     NOT NULL,
  PRIMARY KEY (la_code, kind)
) DEFAULT CHARACTER SET utf8mb4;
