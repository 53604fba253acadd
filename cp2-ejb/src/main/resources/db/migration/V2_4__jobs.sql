-- The language that a file of professionals names for a person; null for the portal's default.

ALTER TABLE IMPORT_ROW ADD (LANGUAGE VARCHAR2(2 CHAR));
