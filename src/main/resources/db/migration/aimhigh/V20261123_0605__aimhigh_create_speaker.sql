-- People who speak at events; told_on is the day of the event of which the latest list told that gave these values. How to reach them is kept until consent_until, and read by organisers alone.
CREATE TABLE aimhigh_speaker (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  la_code       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  profession    VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  field         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contact       VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
  availability  VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
  consent_on    DATE         NULL,
  consent_until DATE         NULL,
  checked_by    VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  checked_on    DATE         NULL,
  told_on       DATE         NULL,
  import_id     BIGINT       NULL,
  UNIQUE KEY aimhigh_speaker_name (name),
  KEY aimhigh_speaker_borough (la_code),
  KEY aimhigh_speaker_import (import_id)
) DEFAULT CHARACTER SET utf8mb4;
