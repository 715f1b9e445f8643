-- What the figure of the year was before it last moved; NULL where there was none.
ALTER TABLE raisingattainment_move
  ADD COLUMN former_value       DOUBLE NULL,
  ADD COLUMN former_numerator   BIGINT NULL,
  ADD COLUMN former_denominator BIGINT NULL;
