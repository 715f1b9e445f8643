-- Two records that may be of one pupil, and by the rolls of which schools. Whether a person has decided about them is not said here.
CREATE TABLE pupils_look_alike (
  low_id      BIGINT      NOT NULL,
  high_id     BIGINT      NOT NULL,
  reason      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  low_school  BIGINT      NOT NULL,
  high_school BIGINT      NOT NULL,
  PRIMARY KEY (low_id, high_id, reason, low_school, high_school),
  KEY pupils_look_alike_high (high_id),
  KEY pupils_look_alike_low_school (low_school),
  KEY pupils_look_alike_high_school (high_school)
) DEFAULT CHARACTER SET utf8mb4;
