-- Codes for somebody who has lost the telephone, each good for once; kept as hashes like those of invitations.
CREATE TABLE access_recovery_code (
  code_hash  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id BIGINT      NOT NULL,
  used_at    DATETIME(3) NULL,
  KEY access_recovery_code_account (account_id),
  CONSTRAINT access_recovery_code_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
