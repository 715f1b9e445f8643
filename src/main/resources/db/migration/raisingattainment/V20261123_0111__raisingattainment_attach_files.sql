-- An attachment may be a file instead of words; its content was looked into when it was attached.
ALTER TABLE raisingattainment_attachment
  ADD COLUMN content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN content      MEDIUMBLOB   NULL;
