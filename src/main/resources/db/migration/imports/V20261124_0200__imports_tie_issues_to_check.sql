-- Issues belong to the look at the file that found them, and go with it.
DELETE FROM imports_issue WHERE import_id NOT IN (SELECT import_id FROM imports_check);
ALTER TABLE imports_issue
  DROP FOREIGN KEY imports_issue_run,
  ADD CONSTRAINT imports_issue_check FOREIGN KEY (import_id) REFERENCES imports_check (import_id) ON DELETE CASCADE;
