-- Whoever makes figures locks this one row until he has committed, so that two never do at once.
CREATE TABLE figures_turn (
  id TINYINT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4;
