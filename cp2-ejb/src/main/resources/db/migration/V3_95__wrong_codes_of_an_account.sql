-- Wrong codes in a row for an account, from wherever they came, and until when no code of the app is taken.
ALTER TABLE SECOND_FACTOR ADD WRONG_IN_A_ROW NUMBER(10) DEFAULT 0 NOT NULL;
ALTER TABLE SECOND_FACTOR ADD SHUT_UNTIL TIMESTAMP(6);
