-- How many messages the gateway took, window by window of answers: pages add them up instead of counting messages.
-- The first day counts from the start of this version.
CREATE SEQUENCE SENT_WINDOW_SEQ START WITH 50 INCREMENT BY 50;
CREATE TABLE SENT_WINDOW (
  ID NUMBER(19) NOT NULL,
  SENT_AT TIMESTAMP(6) NOT NULL,
  MESSAGES NUMBER(10) NOT NULL,
  CONSTRAINT PK_SENT_WINDOW PRIMARY KEY (ID)
);
CREATE INDEX IX_SENT_WINDOW ON SENT_WINDOW (SENT_AT, MESSAGES);
COMMENT ON TABLE SENT_WINDOW IS 'Kept for two days';
