-- Cells by year group beside those of the whole school (''), for measures that are counted so; sums for shares of what was
-- possible (attendance), whose spread is that over pupils; the day up to which the rows count; and whether a release was
-- amended. All are made anew from the rows behind them.
ALTER TABLE figures_cell
  ADD COLUMN year_group       VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty: all' AFTER ethnicity,
  ADD COLUMN possible         BIGINT  NOT NULL DEFAULT 0 COMMENT 'sum over pupils of what was possible',
  ADD COLUMN possible_squares BIGINT  NOT NULL DEFAULT 0 COMMENT 'sum over pupils of its square',
  ADD COLUMN products         BIGINT  NOT NULL DEFAULT 0 COMMENT 'sum over pupils of numerator times possible',
  ADD COLUMN amended          TINYINT NOT NULL DEFAULT 0 COMMENT 'some rows come from an amended release',
  ADD COLUMN as_at            DATE    NULL COMMENT 'the last day up to which a row counts, where rows say it',
  MODIFY COLUMN numerator BIGINT NOT NULL,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (measure, school_id, academic_year, ethnicity, year_group);
