-- Namesakes whose ID numbers begin or end alike are found by an index: among the thousands who have a common name only
-- they are compared. V5_152 (NamedIds, in Java, since the number is encrypted) fills the keys.
ALTER TABLE PROFILE ADD (
  NAMED_ID_HEAD VARCHAR2(16 CHAR),
  NAMED_ID_TAIL VARCHAR2(16 CHAR)
);
CREATE INDEX IX_PROFILE_NAMED_ID_HEAD ON PROFILE (NAMED_ID_HEAD);
CREATE INDEX IX_PROFILE_NAMED_ID_TAIL ON PROFILE (NAMED_ID_TAIL);
