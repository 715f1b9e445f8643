-- Back-ups that were made, whole and on the disk. made_at in UTC. how: SCHEDULED by the program itself, COMMAND by ./rtg backup.
CREATE TABLE backups_made (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  made_at   DATETIME(0)  NOT NULL,
  file      VARCHAR(500) NOT NULL,
  bytes     BIGINT       NOT NULL,
  row_count BIGINT       NOT NULL,
  seconds   INT          NOT NULL,
  encrypted BOOLEAN      NOT NULL,
  how       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY backups_made_at (made_at),
  CONSTRAINT backups_made_how CHECK (how IN ('SCHEDULED', 'COMMAND'))
) DEFAULT CHARACTER SET utf8mb4;
