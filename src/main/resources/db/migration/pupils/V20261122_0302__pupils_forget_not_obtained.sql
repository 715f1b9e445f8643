-- "Not obtained" is not known, as a blank is not: it never takes the place of a code.
UPDATE pupils_characteristics SET ethnicity = NULL, ethnicity_raw = NULL WHERE ethnicity = 'NOBT';
