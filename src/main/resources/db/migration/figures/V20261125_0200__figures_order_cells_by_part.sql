-- Pages read all pupils of every year of a school, or one part of them; never all parts. With the part before the year
-- those rows lie together: a page of a borough reads 10,000 of them instead of 180,000.
ALTER TABLE figures_cell
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (measure, school_id, part, academic_year, ethnicity);
