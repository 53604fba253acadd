-- Somebody says that the school where they work is no centre. Who has denied a likely centre before has said so.
ALTER TABLE WORK_STATION ADD NO_CENTRE NUMBER(1) DEFAULT 0 NOT NULL;
UPDATE WORK_STATION SET NO_CENTRE = 1 WHERE MATCHED_CENTRE_CODE IS NOT NULL;
-- The name of the centre whose number was confirmed for a school of another name.
ALTER TABLE WORK_STATION ADD LISTED_NAME VARCHAR2(120 CHAR);
