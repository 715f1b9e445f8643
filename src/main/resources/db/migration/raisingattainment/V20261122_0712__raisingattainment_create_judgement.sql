-- What a review says of a success criterion, with its words as they were.
CREATE TABLE raisingattainment_judgement (
  review_id      BIGINT        NOT NULL,
  criterion_id   BIGINT        NOT NULL,
  position       INT           NOT NULL,
  criterion      VARCHAR(1000) COLLATE utf8mb4_nopad_bin NOT NULL,
  judgement      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  comment        VARCHAR(2000) COLLATE utf8mb4_nopad_bin NOT NULL,
  answer         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  answer_comment VARCHAR(2000) COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (review_id, criterion_id),
  CONSTRAINT raisingattainment_judgement_review FOREIGN KEY (review_id) REFERENCES raisingattainment_review (id),
  CONSTRAINT raisingattainment_judgement_criterion FOREIGN KEY (criterion_id) REFERENCES raisingattainment_criterion (id)
) DEFAULT CHARACTER SET utf8mb4;
