-- How settled a result is: provisional, amended or final. What was imported before the files were asked counts as final.
ALTER TABLE attainment_ks4
  ADD COLUMN release_status VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'final' AFTER eligible;
