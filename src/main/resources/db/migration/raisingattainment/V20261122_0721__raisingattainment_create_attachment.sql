-- What the owner of a pairing shows his partner besides the shared figures.
CREATE TABLE raisingattainment_attachment (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  challenge_id BIGINT         NOT NULL,
  title        VARCHAR(200)   COLLATE utf8mb4_nopad_bin NOT NULL,
  text         VARCHAR(16000) COLLATE utf8mb4_nopad_bin NOT NULL,
  attached_at  DATETIME(3)    NOT NULL,
  CONSTRAINT raisingattainment_attachment_challenge
    FOREIGN KEY (challenge_id) REFERENCES raisingattainment_challenge (id)
) DEFAULT CHARACTER SET utf8mb4;
