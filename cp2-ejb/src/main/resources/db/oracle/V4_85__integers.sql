-- Nothing: NUMBER is what it should be. See db/h2.

COMMENT ON TABLE MAILING_COUNT IS 'How many messages of a campaign or run are in each state';
