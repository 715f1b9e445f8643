-- The trail: who did what, when, at which school, to which record. It holds ids and no pupil's name or number. Nothing
-- refers out of it by a foreign key, because an entry outlives what it speaks of.
CREATE TABLE audit_entry (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at         DATETIME(3)  NOT NULL,
  kind       VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  by_account BIGINT       NULL,
  by_name    VARCHAR(120) NULL,
  school_id  BIGINT       NULL,
  subject    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  subject_id BIGINT       NULL,
  detail     VARCHAR(300) NOT NULL,
  KEY audit_entry_kind (kind, id),
  KEY audit_entry_school (school_id, id),
  KEY audit_entry_at (at)
) DEFAULT CHARACTER SET utf8mb4;
