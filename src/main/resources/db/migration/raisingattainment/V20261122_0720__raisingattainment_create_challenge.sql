-- A pairing of two schools for headteacher challenge. The owner's head asks and so accepts; accepted_at is the partner's. It is
-- over after ends_on, whether or not anybody closes it.
CREATE TABLE raisingattainment_challenge (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id    BIGINT       NOT NULL,
  partner_id  BIGINT       NOT NULL,
  about       VARCHAR(500) COLLATE utf8mb4_nopad_bin NOT NULL,
  asked_by    VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  asked_at    DATETIME(3)  NOT NULL,
  ends_on     DATE         NOT NULL,
  accepted_by VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  accepted_at DATETIME(3)  NULL,
  closed_by   VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  closed_at   DATETIME(3)  NULL,
  CONSTRAINT raisingattainment_challenge_two CHECK (owner_id <> partner_id),
  CONSTRAINT raisingattainment_challenge_owner FOREIGN KEY (owner_id) REFERENCES schools_school (id),
  CONSTRAINT raisingattainment_challenge_partner FOREIGN KEY (partner_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
