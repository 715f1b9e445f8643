-- An event of the programme, known by its short code, which stands on its registers and in its files.
CREATE TABLE aimhigh_event (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  la_code   CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  held_on   DATE         NOT NULL,
  series    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invited   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  theme     VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  venue     VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  online    TINYINT      NOT NULL,
  capacity  INT          NULL,
  state     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id BIGINT       NULL,
  UNIQUE KEY aimhigh_event_code (code),
  KEY aimhigh_event_day (la_code, held_on),
  KEY aimhigh_event_import (import_id)
) DEFAULT CHARACTER SET utf8mb4;
