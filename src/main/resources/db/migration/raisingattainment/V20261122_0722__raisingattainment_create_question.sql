-- What the partner asked and what the owner answered; an answer that was given stays.
CREATE TABLE raisingattainment_question (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  challenge_id BIGINT        NOT NULL,
  text         VARCHAR(2000) COLLATE utf8mb4_nopad_bin NOT NULL,
  asked_by     VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  asked_at     DATETIME(3)   NOT NULL,
  answer       VARCHAR(2000) COLLATE utf8mb4_nopad_bin NOT NULL,
  answered_by  VARCHAR(120)  COLLATE utf8mb4_nopad_bin NULL,
  answered_at  DATETIME(3)   NULL,
  CONSTRAINT raisingattainment_question_challenge
    FOREIGN KEY (challenge_id) REFERENCES raisingattainment_challenge (id)
) DEFAULT CHARACTER SET utf8mb4;
