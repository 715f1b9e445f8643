-- What somebody was told, to be read again. The words stand with the program: here are their key and what fills them, apart by
-- a unit separator. to_mail: an e-mail is still to say so. only_once: what it is about, where it is told but once.
CREATE TABLE notices_notice (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT        NOT NULL,
  message    VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arguments  VARCHAR(1000) COLLATE utf8mb4_nopad_bin NOT NULL,
  address    VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  only_once  VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  told_at    DATETIME(3)   NOT NULL,
  unread     BOOLEAN       NOT NULL,
  to_mail    BOOLEAN       NOT NULL,
  mailed_at  DATETIME(3)   NULL,
  KEY notices_notice_account (account_id, unread),
  UNIQUE KEY notices_notice_only_once (account_id, only_once),
  CONSTRAINT notices_notice_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
