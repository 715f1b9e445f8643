-- The second factor of an account: a secret shared with an app on the person's telephone (RFC 6238). last_step is the time step
-- of the latest code that was taken, so that none is taken twice.
CREATE TABLE access_second_factor (
  account_id BIGINT      NOT NULL PRIMARY KEY,
  secret     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since      DATETIME(3) NOT NULL,
  last_step  BIGINT      NOT NULL,
  CONSTRAINT access_second_factor_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
