-- Whether the officer who ordered plans typed their seed, or the portal drew it. Orders from before do not say so.
ALTER TABLE DEPLOYMENT_ORDER ADD SEED_ORIGIN VARCHAR2(5 CHAR);
ALTER TABLE DEPLOYMENT_ORDER ADD CONSTRAINT CK_DEPLOYMENT_ORDER_SEED CHECK (SEED_ORIGIN IN ('DRAWN', 'TYPED'));
