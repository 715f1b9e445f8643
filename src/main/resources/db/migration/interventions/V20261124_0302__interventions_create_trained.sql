-- How many people of a school took part in an intervention with staff, by their role; never a name. Said again, it replaces what
-- was said before; said_at and said_by_name tell who said it last.
CREATE TABLE interventions_trained (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  intervention_id BIGINT       NOT NULL,
  school_id       BIGINT       NOT NULL,
  post            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  people          INT          NOT NULL,
  said_at         DATETIME(3)  NOT NULL,
  said_by_name    VARCHAR(120) NOT NULL,
  UNIQUE KEY interventions_trained_once (intervention_id, school_id, post),
  KEY interventions_trained_school (school_id),
  CONSTRAINT interventions_trained_of FOREIGN KEY (intervention_id) REFERENCES interventions_intervention (id),
  CONSTRAINT interventions_trained_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
