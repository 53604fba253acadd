-- The only centre whose name is like that of the school where somebody works, who gives no number and says that it is another one.
ALTER TABLE WORK_STATION ADD MATCHED_CENTRE_CODE VARCHAR2(8 CHAR);
