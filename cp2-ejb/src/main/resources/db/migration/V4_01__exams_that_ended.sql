-- The last year in which an examination was held; empty while it goes on.
ALTER TABLE EXAM ADD (LAST_YEAR NUMBER(4));
UPDATE EXAM SET LAST_YEAR = 2023 WHERE CODE = 'KCPE';
