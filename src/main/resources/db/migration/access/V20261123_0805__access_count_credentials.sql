-- Counts each change of how an account proves itself, so that sessions from before can be ended. Nobody knows another's password
-- any more: whoever has none yet has an invitation.
ALTER TABLE access_account
  ADD COLUMN credentials INT NOT NULL DEFAULT 0,
  DROP COLUMN password_temporary;
