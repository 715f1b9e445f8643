-- What further measures of Key Stage 4 read: 9 to 5 in English and maths, Progress 8, the English Baccalaureate; NULL where
-- the file doesn't say.
ALTER TABLE attainment_ks4
  ADD COLUMN basics_95     TINYINT      NULL AFTER basics_94,
  ADD COLUMN progress8     DECIMAL(5,2) NULL AFTER attainment8,
  ADD COLUMN ebacc_entered TINYINT      NULL AFTER progress8,
  ADD COLUMN ebacc_94      TINYINT      NULL AFTER ebacc_entered,
  ADD COLUMN ebacc_95      TINYINT      NULL AFTER ebacc_94,
  ADD COLUMN ebacc_points  DECIMAL(5,2) NULL AFTER ebacc_95;
