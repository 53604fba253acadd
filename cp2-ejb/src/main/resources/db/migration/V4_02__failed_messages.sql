-- The latest messages that failed for one reason are read a page at a time, newest first.
DROP INDEX IX_SMS_MESSAGE_FAILURE;
CREATE INDEX IX_SMS_MESSAGE_FAILED ON SMS_MESSAGE (FAILURE, FINAL_AT DESC, ID DESC);
