-- How long a pupil was suspended at other schools in a year, as the own school was told: one sum in half school days, never records.
CREATE TABLE exclusions_elsewhere (
  id            BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  school_id     BIGINT   NOT NULL,
  pupil_id      BIGINT   NOT NULL,
  academic_year SMALLINT NOT NULL,
  sessions      SMALLINT NOT NULL,
  said_on       DATE     NOT NULL,
  UNIQUE KEY exclusions_elsewhere_once (school_id, pupil_id, academic_year),
  KEY exclusions_elsewhere_pupil (pupil_id),
  CONSTRAINT exclusions_elsewhere_school FOREIGN KEY (school_id) REFERENCES schools_school (id),
  CONSTRAINT exclusions_elsewhere_pupil FOREIGN KEY (pupil_id) REFERENCES pupils_pupil (id)
) DEFAULT CHARACTER SET utf8mb4;
