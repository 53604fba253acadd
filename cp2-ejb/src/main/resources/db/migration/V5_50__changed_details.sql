-- When somebody changed last what rankings look at: home, gender, identity, and any entry.
ALTER TABLE PROFILE ADD RANKED_CHANGE_AT TIMESTAMP(6);
COMMENT ON COLUMN PROFILE.RANKED_CHANGE_AT IS 'When details were changed last that rankings look at; unless the state is VERIFIED no officer has checked them since';
UPDATE PROFILE P SET RANKED_CHANGE_AT = (SELECT MAX(E.HAPPENED_AT) FROM AUDIT_ENTRY E
  WHERE E.SUBJECT_TYPE = 'profile' AND E.SUBJECT_ID = CAST(P.ACCOUNT_ID AS VARCHAR2(40 CHAR))
  AND (E.ACTION IN ('profile.entryAdded', 'profile.entryChanged', 'profile.entryRemoved')
    OR E.ACTION = 'profile.changed' AND (E.DETAIL LIKE 'PERSONAL: %home%' OR E.DETAIL LIKE 'PERSONAL: %gender%' OR E.DETAIL LIKE 'PERSONAL: %nationalId%')))
  WHERE P.STATE <> 'VERIFIED';
ALTER TABLE RANKED_APPLICATION DROP CONSTRAINT CK_RANKED_APPLICATION_BAR;
ALTER TABLE RANKED_APPLICATION ADD CONSTRAINT CK_RANKED_APPLICATION_BAR CHECK (BAR IN ('RULE', 'CLOSED', 'CHANGED'));
