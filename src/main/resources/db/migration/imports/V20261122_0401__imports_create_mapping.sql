-- What a person said that a heading of a format is. Of a school's files: owner 0, for whoever imports for it. Of files of no single school
-- (school_id 0): for the owner, who said it. heading_key is the heading as headings are compared; column_key null: none of the columns.
CREATE TABLE imports_mapping (
  school_id   BIGINT       NOT NULL,
  owner       BIGINT       NOT NULL,
  format      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  heading_key VARCHAR(600) NOT NULL,
  heading     VARCHAR(200) NOT NULL,
  column_key  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  said_by     BIGINT       NOT NULL,
  said_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (school_id, owner, format, heading_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
