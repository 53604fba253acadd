-- What is kept about a person is of two types: with the type first, all entries of both would be read.
DROP INDEX IX_AUDIT_ENTRY_SUBJECT;
CREATE INDEX IX_AUDIT_ENTRY_SUBJECT ON AUDIT_ENTRY (SUBJECT_ID, SUBJECT_TYPE);
