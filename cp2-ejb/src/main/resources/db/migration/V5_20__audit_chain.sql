-- Each entry has the hash of what it says and of the entry before; its id is its place in the chain (docs/adr/0051).
-- Entries from before have none: the first one with a hash says how many they are, and vouches for them.

ALTER TABLE AUDIT_ENTRY ADD (HASH VARCHAR2(64 CHAR));

CREATE TABLE AUDIT_HEAD (
  ID NUMBER(1) NOT NULL,
  LAST_ENTRY NUMBER(19) NOT NULL,
  LAST_HASH VARCHAR2(64 CHAR),
  CONSTRAINT PK_AUDIT_HEAD PRIMARY KEY (ID)
);
INSERT INTO AUDIT_HEAD (ID, LAST_ENTRY) VALUES (1, 0);

DROP SEQUENCE AUDIT_ENTRY_SEQ;
