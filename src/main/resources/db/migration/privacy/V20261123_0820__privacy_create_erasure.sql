-- Which erasures this database has seen. One of the list beside the database that stands not here was made after the back-up from
-- which the database was restored, and is made again. Nothing of the pupil stands here.
CREATE TABLE privacy_erasure (
  token   CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  done_at DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
