-- Who spoke at which event, and when thanks were sent.
CREATE TABLE aimhigh_appearance (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  speaker_id BIGINT NOT NULL,
  event_id   BIGINT NOT NULL,
  thanked_on DATE   NULL,
  import_id  BIGINT NULL,
  UNIQUE KEY aimhigh_appearance_once (speaker_id, event_id),
  KEY aimhigh_appearance_event (event_id),
  KEY aimhigh_appearance_import (import_id),
  CONSTRAINT aimhigh_appearance_speaker FOREIGN KEY (speaker_id) REFERENCES aimhigh_speaker (id),
  CONSTRAINT aimhigh_appearance_event FOREIGN KEY (event_id) REFERENCES aimhigh_event (id)
) DEFAULT CHARACTER SET utf8mb4;
