-- A Raising Attainment Plan: one of its own (PLAN), or the page that names a priority of the annual improvement plan
-- (IMPROVEMENT_PRIORITY). Its parts are tables of their own with versions of their own, and a part that is taken away stays
-- with removed = 1, because reviews judge it and history tells of it. Where the plan stands, another table says.
CREATE TABLE raisingattainment_plan (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version    INT          NOT NULL,
  school_id  BIGINT       NOT NULL,
  kind       VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title      VARCHAR(200) COLLATE utf8mb4_nopad_bin NOT NULL,
  first_year SMALLINT     NOT NULL,
  last_year  SMALLINT     NOT NULL,
  context    VARCHAR(4000) COLLATE utf8mb4_nopad_bin NOT NULL,
  started_at DATETIME(3)  NOT NULL,
  started_by VARCHAR(120) COLLATE utf8mb4_nopad_bin NOT NULL,
  removed    BOOLEAN      NOT NULL,
  KEY raisingattainment_plan_school (school_id, first_year),
  CONSTRAINT raisingattainment_plan_years CHECK (first_year <= last_year),
  CONSTRAINT raisingattainment_plan_school FOREIGN KEY (school_id) REFERENCES schools_school (id)
) DEFAULT CHARACTER SET utf8mb4;
