-- One row, locked by whoever writes an import or takes one back.
CREATE TABLE imports_turn (id TINYINT NOT NULL PRIMARY KEY);
