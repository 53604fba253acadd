-- The applications of a vacancy are read in the order of an index. H2 made one of the vacancy alone for the reference,
-- and prefers it: made anew, the reference leans on an index that is there.
ALTER TABLE APPLICATION DROP CONSTRAINT FK_APPLICATION_VACANCY;
ALTER TABLE APPLICATION ADD CONSTRAINT FK_APPLICATION_VACANCY FOREIGN KEY (VACANCY_ID) REFERENCES VACANCY (ID);
