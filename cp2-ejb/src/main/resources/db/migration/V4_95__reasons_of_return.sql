-- What an officer found wrong with somebody's details is chosen from a list, so that the person reads it in the own
-- language. RETURN_REASON keeps the officer's words beside it.
ALTER TABLE PROFILE ADD RETURN_REASONS VARCHAR2(200 CHAR);
COMMENT ON COLUMN PROFILE.RETURN_REASONS IS 'Names of ReturnReason with commas; null when the details were returned before there was a list';
