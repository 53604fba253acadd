-- Who is called up from the reserve list before somebody with an earlier place, by the two-thirds rule.
ALTER TABLE OFFER ADD BY_TWO_THIRDS NUMBER(1) DEFAULT 0 NOT NULL;
COMMENT ON COLUMN OFFER.BY_TWO_THIRDS IS '1 when the two-thirds rule called it up before somebody with an earlier place';
ALTER TABLE OFFER ADD CONSTRAINT CK_OFFER_TWO_THIRDS CHECK (BY_TWO_THIRDS IN (0, 1));
