-- A vacancy with thousands of applications is decided on page by page, and taken back so; lists and homes count what
-- waits among all applications of all years.
CREATE INDEX IX_APPLICATION_VACANCY ON APPLICATION (VACANCY_ID, ID);
CREATE INDEX IX_APPLICATION_UNDECIDED ON APPLICATION (STATE, VACANCY_ID);
CREATE INDEX IX_APPLICATION_UNDOABLE ON APPLICATION (ACT_ID, SETTLES_AT);
DROP INDEX IX_APPLICATION_ACT;
