-- An invitation to an account: whoever has its code chooses the account's password. Only a hash of the code is kept; the code
-- has 79 random bits, so a quick hash is enough. Of an account only the latest unused invitation holds.
CREATE TABLE access_invitation (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT      NOT NULL,
  code_hash  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at    DATETIME(3) NOT NULL,
  last_day   DATE        NOT NULL,
  used_at    DATETIME(3) NULL,
  UNIQUE KEY access_invitation_code (code_hash),
  KEY access_invitation_account (account_id),
  CONSTRAINT access_invitation_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
