-- All decisions on a vacancy are listed, the latest first, whoever confirmed them.
CREATE INDEX IX_DECISION_ACT_LATEST ON DECISION_ACT (VACANCY_ID, CONFIRMED_AT, ID);
