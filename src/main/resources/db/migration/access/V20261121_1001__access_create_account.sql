-- Who can sign in. The e-mail address is kept in small letters, so that it is unique whatever the writing. An internal
-- account is the program itself at work: it has no password and nobody can sign in with it.
CREATE TABLE access_account (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version            INT          NOT NULL,
  email              VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL,
  display_name       VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  password_hash      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  password_temporary BOOLEAN      NOT NULL,
  role               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  enabled            BOOLEAN      NOT NULL,
  internal           BOOLEAN      NOT NULL,
  UNIQUE KEY access_account_email (email),
  CONSTRAINT access_account_email_small CHECK (BINARY email = BINARY LOWER(email)),
  CONSTRAINT access_account_internal CHECK (NOT internal OR password_hash IS NULL)
) DEFAULT CHARACTER SET utf8mb4;
