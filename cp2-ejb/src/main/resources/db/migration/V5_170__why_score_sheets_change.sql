-- Why a score sheet is changed once it is known who applies, as the second officer reads it. Editions from before have none.
ALTER TABLE SCORE_SHEET ADD REASON VARCHAR2(500 CHAR);
