-- Where a stored value comes from is read row by row.
ALTER TABLE imports_change ADD KEY imports_change_row (table_name, row_id);
