-- Nothing: NUMBER is what it should be. See db/h2.

COMMENT ON COLUMN SMS_MESSAGE.ID IS 'Consecutive for messages that were queued together';
