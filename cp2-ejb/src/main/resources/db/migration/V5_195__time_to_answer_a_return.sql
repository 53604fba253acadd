-- Once two officers have returned details after a closing, the person has a time to answer before that counts.
ALTER TABLE PROFILE_REVIEW ADD ANSWER_BY TIMESTAMP(6);
ALTER TABLE PROFILE_REVIEW ADD ANSWERED_AT TIMESTAMP(6);
COMMENT ON COLUMN PROFILE_REVIEW.ANSWER_BY IS 'Until when the place is kept after a second officer agreed; null while one alone has returned the details';
COMMENT ON COLUMN PROFILE_REVIEW.ANSWERED_AT IS 'When the person submitted the details again after the return; null as long as that is not done';
