-- Numbers that one person only can have are compared in one form: TSC_NUMBER_KEY without leading zeros, KRA_PIN_INDEX
-- the blind index of the PIN. NAME_KEY has the words of the name in the order of the alphabet. V5_134 (NumberKeys, in
-- Java, since the PIN is encrypted) fills them; V5_135 makes them unique.
ALTER TABLE PROFILE ADD (
  TSC_NUMBER_KEY VARCHAR2(8 CHAR),
  KRA_PIN_INDEX VARCHAR2(64 CHAR),
  NAME_KEY VARCHAR2(240 CHAR)
);
ALTER TABLE IDENTITY_CLAIM DROP CONSTRAINT CK_IDENTITY_CLAIM_FIELD;
ALTER TABLE IDENTITY_CLAIM ADD CONSTRAINT CK_IDENTITY_CLAIM_FIELD CHECK (FIELD IN ('NATIONAL_ID', 'TSC_NUMBER', 'KRA_PIN'));
CREATE INDEX IX_IDENTITY_CLAIM_HOLDER ON IDENTITY_CLAIM (HOLDER_ID, CLOSED_AT);
