-- The latest decisions on a vacancy are read in the order of the index, which H2 does not read backwards.
DROP INDEX IX_DECISION_ACT_LATEST;
CREATE INDEX IX_DECISION_ACT_LATEST ON DECISION_ACT (VACANCY_ID, CONFIRMED_AT DESC, ID DESC);
