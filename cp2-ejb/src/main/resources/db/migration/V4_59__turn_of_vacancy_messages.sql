-- Runs that write about vacancies take turns in a row of their own, which nobody who logs in waits for.
INSERT INTO LIMIT_TURN (ID) VALUES (256);
