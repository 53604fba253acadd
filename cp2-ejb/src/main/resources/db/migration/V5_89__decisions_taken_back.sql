-- The history names the decision that was taken back; who proposed it reads that the other officer took it back.
ALTER TABLE APPLICATION_EVENT ADD ACT_ID NUMBER(19);
COMMENT ON COLUMN APPLICATION_EVENT.ACT_ID IS 'The decision that was taken back; null for anything else, and for lines from before this was kept';
ALTER TABLE DECISION_ACT ADD LAST_BACK_AT TIMESTAMP(6);
COMMENT ON COLUMN DECISION_ACT.LAST_BACK_AT IS 'When an application of it went back last, alone or with the others';
ALTER TABLE SEEN_ANSWER DROP CONSTRAINT CK_SEEN_ANSWER;
ALTER TABLE SEEN_ANSWER ADD CONSTRAINT CK_SEEN_ANSWER CHECK (ASKED IN ('PROPOSAL', 'DRAW', 'PLAN', 'CHANGE', 'DECISION', 'TAKEN_BACK'));
