-- The place on the ranked list that an application was decided by: posts are offered in that order.
ALTER TABLE APPLICATION ADD LIST_PLACE NUMBER(10);
COMMENT ON COLUMN APPLICATION.LIST_PLACE IS 'The place on the ranked list that it was decided by';
ALTER TABLE DECISION_ACT ADD FROM_LIST NUMBER(1) DEFAULT 0 NOT NULL;
COMMENT ON COLUMN DECISION_ACT.FROM_LIST IS '1 when two officers have agreed on it by the ranked list';
ALTER TABLE DECISION_ACT ADD CONSTRAINT CK_DECISION_ACT_LIST CHECK (FROM_LIST IN (0, 1));
