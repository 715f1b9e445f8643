-- How the latest roll of a school has each of its pupils, as digests: what look-alikes are found by, made anew from the roll when
-- that changes. No foreign keys: a merge would move its rows as if they were records.
CREATE TABLE pupils_likeness (
  school_id      BIGINT NOT NULL,
  pupil_id       BIGINT NOT NULL,
  name_and_birth BIGINT NULL,
  number         BIGINT NOT NULL,
  PRIMARY KEY (school_id, pupil_id),
  KEY pupils_likeness_name (name_and_birth),
  KEY pupils_likeness_number (number),
  KEY pupils_likeness_pupil (pupil_id)
) DEFAULT CHARACTER SET utf8mb4;
