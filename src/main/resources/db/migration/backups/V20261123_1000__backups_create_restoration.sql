-- Times at which a back-up was restored. settled_at is empty until what the back-up brought back has been put right. All in UTC.
CREATE TABLE backups_restoration (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  made_at     DATETIME(0) NOT NULL,
  restored_at DATETIME(0) NOT NULL,
  settled_at  DATETIME(0) NULL
);
