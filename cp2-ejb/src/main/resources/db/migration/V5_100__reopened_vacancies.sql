-- When people could apply for a vacancy again after its closing: from the first closing on its posts stay.
ALTER TABLE VACANCY ADD REOPENED_AT TIMESTAMP(6);
