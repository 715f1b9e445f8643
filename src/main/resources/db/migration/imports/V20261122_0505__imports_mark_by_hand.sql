-- Something that a person put right on a page is written as an import of one row: what keeps imports apart and takes them
-- back holds for it too.
ALTER TABLE imports_run ADD COLUMN by_hand TINYINT NOT NULL DEFAULT 0;
