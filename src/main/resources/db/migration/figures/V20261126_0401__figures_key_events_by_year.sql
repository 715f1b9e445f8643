-- Whether a borough has any event in a year is asked with every figure over a headcount: found by the key, and not among all events of a school.
CREATE INDEX figures_event_year ON figures_event (school_id, academic_year, measure);
