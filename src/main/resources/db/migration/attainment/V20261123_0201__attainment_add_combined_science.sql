-- The double grade of combined science, such as 5-4; NULL where the file doesn't say.
ALTER TABLE attainment_ks4 ADD COLUMN combined_science VARCHAR(10) COLLATE utf8mb4_nopad_bin NULL AFTER maths;
