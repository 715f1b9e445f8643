-- What further measures of Key Stage 2 read: the higher standard, each subject's expected standard (NULL as rwm_expected
-- is), the judgement of science, and progress since Key Stage 1 as DfE worked it out.
ALTER TABLE attainment_ks2
  ADD COLUMN rwm_higher       TINYINT      NULL AFTER rwm_expected,
  ADD COLUMN reading_expected TINYINT      NULL AFTER rwm_higher,
  ADD COLUMN writing_expected TINYINT      NULL AFTER reading_expected,
  ADD COLUMN maths_expected   TINYINT      NULL AFTER writing_expected,
  ADD COLUMN gps_expected     TINYINT      NULL AFTER maths_expected,
  ADD COLUMN science_ta       VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NULL AFTER gps_expected,
  ADD COLUMN reading_progress DECIMAL(5,2) NULL AFTER science_ta,
  ADD COLUMN writing_progress DECIMAL(5,2) NULL AFTER reading_progress,
  ADD COLUMN maths_progress   DECIMAL(5,2) NULL AFTER writing_progress;
