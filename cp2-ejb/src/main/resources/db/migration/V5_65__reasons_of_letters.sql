-- Why an officer had a letter written anew; the reason in REASON says why one ended.
ALTER TABLE LETTER ADD ISSUE_REASON VARCHAR2(500 CHAR);
