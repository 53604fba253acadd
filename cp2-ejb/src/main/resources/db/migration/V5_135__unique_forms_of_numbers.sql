-- A number that somebody else had before it was compared so has no key; it stays, and both accounts are on the list of
-- conflicts (V5_134). People are looked for by the M-Pesa number, and by name and day of birth.
ALTER TABLE PROFILE ADD CONSTRAINT UQ_PROFILE_TSC_KEY UNIQUE (TSC_NUMBER_KEY);
ALTER TABLE PROFILE ADD CONSTRAINT UQ_PROFILE_KRA_PIN UNIQUE (KRA_PIN_INDEX);
CREATE INDEX IX_PROFILE_NAME_KEY ON PROFILE (NAME_KEY, BIRTH_DATE);
CREATE INDEX IX_PROFILE_MPESA ON PROFILE (MPESA_NUMBER);
