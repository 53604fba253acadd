-- Batches of 1,000 messages instead of 500: each takes its ids from one block of the sequence.
-- The first number after the change may still be one of the old blocks, so nobody gets it.

ALTER SEQUENCE SMS_MESSAGE_SEQ INCREMENT BY 1000;
SELECT SMS_MESSAGE_SEQ.NEXTVAL FROM DUAL;
