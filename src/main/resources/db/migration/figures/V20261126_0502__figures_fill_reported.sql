INSERT INTO figures_reported (plugin, school_id, academic_year)
SELECT DISTINCT SUBSTRING_INDEX(measure, '.', 1), school_id, academic_year FROM figures_event;
