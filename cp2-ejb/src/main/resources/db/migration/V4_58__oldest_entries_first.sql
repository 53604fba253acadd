-- The audit trail with the oldest entries first is read in the order of an index, too: all of it, of one kind, of one
-- person.
CREATE INDEX IX_AUDIT_ENTRY_OLDEST ON AUDIT_ENTRY (HAPPENED_AT, ID);
CREATE INDEX IX_AUDIT_ENTRY_KIND_UP ON AUDIT_ENTRY (SUBJECT_TYPE, HAPPENED_AT, ID);
CREATE INDEX IX_AUDIT_ENTRY_BY_UP ON AUDIT_ENTRY (ACTOR_ID, HAPPENED_AT, ID);
