-- A decision on a list that shows only who did not meet a rule goes to those only.
ALTER TABLE DECISION_ACT ADD FILTER_UNMET NUMBER(1) DEFAULT 0 NOT NULL;
