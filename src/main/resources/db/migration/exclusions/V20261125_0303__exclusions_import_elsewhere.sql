-- What other schools told may come as a list too; an import then says from which, and its day is the list's.
ALTER TABLE exclusions_elsewhere
  ADD COLUMN import_id BIGINT NULL,
  ADD KEY exclusions_elsewhere_import (import_id);
