-- When an entry was really written, in UTC, by the machine's own time: the program's clock can stand still, as in the demonstration.
-- Null where it was written before this column. The key counts what one person did within an hour.
ALTER TABLE audit_entry
  ADD COLUMN written_at DATETIME(3) NULL,
  ADD KEY audit_entry_by (by_account, written_at);
