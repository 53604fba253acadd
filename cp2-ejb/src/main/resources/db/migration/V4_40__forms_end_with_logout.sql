-- Forms are kept by tickets of a later moment only: who logged out is done.
ALTER TABLE ACCOUNT ADD (FORMS_ENDED_AT TIMESTAMP(6));
