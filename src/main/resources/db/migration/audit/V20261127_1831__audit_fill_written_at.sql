-- After the column, so that no earlier entry seems to have been written now.
ALTER TABLE audit_entry ALTER COLUMN written_at SET DEFAULT (UTC_TIMESTAMP(3));
