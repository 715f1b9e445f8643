-- Which pupil of a school takes part in an intervention, how much of it he or she had, and what was measured at entry and exit.
-- Read by that school's people alone. The academic year is that of the start, so that figures need nothing else.
CREATE TABLE interventions_participation (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id        BIGINT       NOT NULL,
  intervention_id  BIGINT       NOT NULL,
  pupil_id         BIGINT       NOT NULL,
  academic_year    SMALLINT     NOT NULL,
  started_on       DATE         NOT NULL,
  ended_on         DATE         NULL,
  sessions_planned INT          NULL,
  sessions_held    INT          NULL,
  entry_measure    DECIMAL(8,2) NULL,
  exit_measure     DECIMAL(8,2) NULL,
  adult            VARCHAR(120) COLLATE utf8mb4_nopad_bin NULL,
  import_id        BIGINT       NULL,
  UNIQUE KEY interventions_participation_once (school_id, intervention_id, pupil_id),
  KEY interventions_participation_pupil (pupil_id),
  KEY interventions_participation_of (intervention_id, school_id),
  KEY interventions_participation_year (school_id, academic_year),
  KEY interventions_participation_import (import_id),
  CONSTRAINT interventions_participation_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT interventions_participation_of FOREIGN KEY (intervention_id) REFERENCES interventions_intervention (id),
  CONSTRAINT interventions_participation_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
