-- Which establishment took the place of which, by URN or DfE number, as lists and DfE's register of links name them.
CREATE TABLE schools_link (
  id          BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  successor   VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  predecessor VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  linked_on   DATE       NULL,
  import_id   BIGINT     NULL,
  UNIQUE KEY schools_link_once (successor, predecessor)
) DEFAULT CHARACTER SET utf8mb4;
