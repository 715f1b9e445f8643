-- When the figures behind a milestone last came out otherwise than before, for each year of the milestone.
CREATE TABLE raisingattainment_move (
  milestone_id  BIGINT   NOT NULL,
  academic_year SMALLINT NOT NULL,
  moved_on      DATE     NOT NULL,
  PRIMARY KEY (milestone_id, academic_year),
  CONSTRAINT raisingattainment_move_milestone FOREIGN KEY (milestone_id) REFERENCES raisingattainment_milestone (id)
) DEFAULT CHARACTER SET utf8mb4;
