-- Who was trained may come as a list too: an import then says from which, and who said it, instead of said_at and said_by_name.
ALTER TABLE interventions_trained
  ADD COLUMN import_id BIGINT NULL,
  ADD KEY interventions_trained_import (import_id),
  MODIFY COLUMN said_at DATETIME(3) NULL,
  MODIFY COLUMN said_by_name VARCHAR(120) NULL;
