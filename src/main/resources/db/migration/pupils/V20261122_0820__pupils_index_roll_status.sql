-- Whether a pupil is a subsidiary one anywhere is asked for every result that is counted, by a score of measures; hardly
-- any pupil is, so the index alone answers.
ALTER TABLE pupils_roll ADD KEY pupils_roll_status (pupil_id, enrolment_status, school_id, as_at);
