-- A number that turned out to be another pupil's: files that still have it speak of that pupil. No foreign key to the own
-- table; the merge that says so holds on to both rows.
ALTER TABLE pupils_pupil ADD COLUMN merged_into BIGINT NULL, ADD KEY pupils_pupil_merged (merged_into);
