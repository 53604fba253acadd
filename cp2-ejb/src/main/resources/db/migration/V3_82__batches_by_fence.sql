-- A message that was queued again is of its new batch alone. What was queued again before this version came
-- counts as new: nobody is left who could answer late.
ALTER TABLE SMS_BATCH ADD FENCE NUMBER(10) DEFAULT 0 NOT NULL;
COMMENT ON COLUMN SMS_BATCH.FENCE IS 'Of its messages; one that was queued again has another';
UPDATE SMS_MESSAGE SET FENCE = 0 WHERE STATE = 'PENDING' AND FENCE > 0;

-- So many wait, or none: never fewer.
ALTER TABLE SMS_BATCH ADD CONSTRAINT CK_SMS_BATCH_RANGE CHECK (FIRST_ID <= NEXT_ID AND NEXT_ID <= LAST_ID + 1);
