-- Who an account is with an OpenID Connect provider: issuer and subject, which never change, never an address, which does.
CREATE TABLE access_identity (
  issuer     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BIGINT       NOT NULL,
  since      DATETIME(3)  NOT NULL,
  PRIMARY KEY (issuer, subject),
  KEY access_identity_account (account_id),
  CONSTRAINT access_identity_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
