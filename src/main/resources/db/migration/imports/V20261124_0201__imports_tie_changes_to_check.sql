-- Fields that would change belong to the look at the file that found them, and go with it.
DELETE FROM imports_field_change WHERE import_id NOT IN (SELECT import_id FROM imports_check);
ALTER TABLE imports_field_change
  DROP FOREIGN KEY imports_field_change_run,
  ADD CONSTRAINT imports_field_change_check FOREIGN KEY (import_id) REFERENCES imports_check (import_id) ON DELETE CASCADE;
