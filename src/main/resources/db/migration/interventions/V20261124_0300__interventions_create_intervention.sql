-- Something that a school, or a borough with its schools, does over a while for pupils or with staff. school_id NULL: a programme
-- of the borough, in which any of its schools may take part. The code stands in files.
CREATE TABLE interventions_intervention (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  la_code          CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  school_id        BIGINT        NULL,
  name             VARCHAR(120)  COLLATE utf8mb4_nopad_bin NOT NULL,
  strand           VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  own_strand       VARCHAR(60)   COLLATE utf8mb4_nopad_bin NULL,
  for_whom         VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intended         VARCHAR(300)  COLLATE utf8mb4_nopad_bin NULL,
  measured_by      VARCHAR(120)  COLLATE utf8mb4_nopad_bin NULL,
  sessions_planned INT           NULL,
  cost             DECIMAL(10,2) NULL,
  funding          VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_on        DATE          NOT NULL,
  ends_on          DATE          NOT NULL,
  review_on        DATE          NULL,
  reviewed_on      DATE          NULL,
  import_id        BIGINT        NULL,
  UNIQUE KEY interventions_intervention_code (code),
  KEY interventions_intervention_place (la_code, school_id),
  KEY interventions_intervention_review (reviewed_on, review_on),
  KEY interventions_intervention_import (import_id),
  CONSTRAINT interventions_intervention_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
