-- What did not arrive of a run, state by state in the order of the ids.
CREATE INDEX IX_SMS_MESSAGE_MAILING ON SMS_MESSAGE (CAMPAIGN_KEY, STATE, ID);
DROP INDEX IX_SMS_MESSAGE_CAMPAIGN;
