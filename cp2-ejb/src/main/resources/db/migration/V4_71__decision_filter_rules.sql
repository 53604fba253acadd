-- A decision on a list that shows only who met all rules, or only who did not meet one, goes to those only.
ALTER TABLE DECISION_ACT ADD FILTER_RULES_MET NUMBER(1);
UPDATE DECISION_ACT SET FILTER_RULES_MET = 0 WHERE FILTER_UNMET = 1;
ALTER TABLE DECISION_ACT DROP COLUMN FILTER_UNMET;
