-- Those who are missing from a list belong to the look at the file that found them, and go with it.
DELETE FROM imports_absent WHERE import_id NOT IN (SELECT import_id FROM imports_check);
ALTER TABLE imports_absent
  DROP FOREIGN KEY imports_absent_run,
  ADD CONSTRAINT imports_absent_check FOREIGN KEY (import_id) REFERENCES imports_check (import_id) ON DELETE CASCADE;
