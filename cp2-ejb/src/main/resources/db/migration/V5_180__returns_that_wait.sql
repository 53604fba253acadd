-- Returns that wait for a second officer are found by an index that has no others.
ALTER TABLE PROFILE_REVIEW ADD WAITS_SINCE TIMESTAMP(6);
COMMENT ON COLUMN PROFILE_REVIEW.WAITS_SINCE IS 'When one officer alone returned the details; null once they are verified or a second officer has agreed';
UPDATE PROFILE_REVIEW SET WAITS_SINCE = RETURNED_AT WHERE DECISION = 'RETURNED' AND AGREED_AT IS NULL;
CREATE INDEX IX_PROFILE_REVIEW_WAITS ON PROFILE_REVIEW (WAITS_SINCE, ACCOUNT_ID);
