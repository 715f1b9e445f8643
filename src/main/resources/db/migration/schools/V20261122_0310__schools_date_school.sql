-- Since when and until when a school teaches; NULL where nobody said, which is true of most that are open. standing is the
-- opening day of the establishment record whose URN and name are shown: of several records of one DfE number, the latest.
ALTER TABLE schools_school
  ADD COLUMN opened_on DATE NULL,
  ADD COLUMN closed_on DATE NULL,
  ADD COLUMN standing  DATE NOT NULL DEFAULT '1900-01-01';
