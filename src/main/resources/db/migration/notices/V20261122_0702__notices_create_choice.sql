-- How somebody wants to hear by e-mail; who never chose has no row, and hears both ways.
CREATE TABLE notices_choice (
  account_id BIGINT  NOT NULL PRIMARY KEY,
  at_once    BOOLEAN NOT NULL,
  weekly     BOOLEAN NOT NULL,
  CONSTRAINT notices_choice_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) DEFAULT CHARACTER SET utf8mb4;
