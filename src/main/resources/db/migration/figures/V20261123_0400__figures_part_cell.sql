-- A cell may be one of a part of its pupils: by sex (XF, XM), free school meals (FY, FN), special educational needs (SN, SK, SE),
-- English as an additional language (EY, EN) or year group (Y6), as all of whom it is not known (X?); '' is everybody. What
-- was a year group before is made anew.
ALTER TABLE figures_cell
  CHANGE COLUMN year_group part VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty: all';
