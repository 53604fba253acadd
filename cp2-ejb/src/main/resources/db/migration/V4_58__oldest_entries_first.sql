-- The audit trail with the oldest entries first is read in the order of an index, too.
CREATE INDEX IX_AUDIT_ENTRY_OLDEST ON AUDIT_ENTRY (HAPPENED_AT, ID);
