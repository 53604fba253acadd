-- Whoever works at the centre of the vacancy by now is passed over when posts are offered; the reason is kept.
ALTER TABLE APPLICATION ADD OWN_CENTRE VARCHAR2(12 CHAR);
ALTER TABLE APPLICATION ADD OWN_CENTRE_AT TIMESTAMP(6);
ALTER TABLE APPLICATION ADD CONSTRAINT CK_APPLICATION_OWN_CENTRE CHECK (OWN_CENTRE IN ('WORKS', 'LEFT', 'LIKELY', 'DECLARED'));
COMMENT ON COLUMN APPLICATION.OWN_CENTRE IS 'Why no post at the centre is offered to this applicant; null when nothing stands against it';
