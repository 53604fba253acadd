-- What was declared once stays when the application is sent again without it.
ALTER TABLE DECLARED_INTEREST ADD LEFT_OUT_AT TIMESTAMP(6) DEFAULT TIMESTAMP '9999-01-01 00:00:00' NOT NULL;
