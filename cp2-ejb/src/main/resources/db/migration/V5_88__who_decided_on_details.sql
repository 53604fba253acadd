-- Who verified or returned details last: verified ones are returned by that officer, or by the council.
ALTER TABLE PROFILE_REVIEW ADD DECIDED_BY NUMBER(19);
COMMENT ON COLUMN PROFILE_REVIEW.DECIDED_BY IS 'The officer; null for decisions from before this was kept';
