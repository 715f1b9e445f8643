-- By which definition a measure's figures were made. A new version of the program that counts otherwise makes all anew.
CREATE TABLE figures_made (
  measure    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  definition CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of what decides the counts'
) DEFAULT CHARACTER SET utf8mb4;
