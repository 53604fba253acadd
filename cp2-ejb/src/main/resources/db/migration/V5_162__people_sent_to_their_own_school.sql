-- Who is sent to a centre and has added it since as a place of work: officers see it and replace the person.
ALTER TABLE DEPLOYMENT ADD OWN_CENTRE_AT TIMESTAMP(6);
COMMENT ON COLUMN DEPLOYMENT.OWN_CENTRE_AT IS 'Since when the centre is the own school of the person by the profile; null when it is not, or the deployment has ended';
CREATE INDEX IX_DEPLOYMENT_OWN_CENTRE ON DEPLOYMENT (OWN_CENTRE_AT, SUB_COUNTY_CODE, ID);
