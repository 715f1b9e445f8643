-- Whether the pupil would miss a public examination or a national test: then governors meet, however short it is.
ALTER TABLE exclusions_exclusion ADD COLUMN missed_exam TINYINT NULL;
