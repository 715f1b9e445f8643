-- What everybody of a borough may be shown: of each measure and year (or of three years, ending with it) the figures of the named
-- sets and of single schools that survived suppression, with their counts. What is hidden is not in here at all.
CREATE TABLE figures_grid (
  measure          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  la_code          CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  academic_year    SMALLINT    NOT NULL,
  years            TINYINT     NOT NULL COMMENT '1, or 3 for a pool that ends with this year',
  place            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a set, or the id of a school',
  group_name       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part             VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  numerator        BIGINT      NOT NULL,
  denominator      BIGINT      NOT NULL,
  squares          BIGINT      NOT NULL,
  pupils_with      BIGINT      NOT NULL,
  possible         BIGINT      NOT NULL,
  possible_squares BIGINT      NOT NULL,
  products         BIGINT      NOT NULL,
  provisional      TINYINT     NOT NULL,
  amended          TINYINT     NOT NULL,
  as_at            DATE        NULL,
  made_on          DATE        NOT NULL,
  PRIMARY KEY (measure, la_code, place, group_name, part, academic_year, years)
) DEFAULT CHARACTER SET utf8mb4;
