-- Centres in the order of their codes, and the vacancies of a county for its row of the staffing board.
CREATE INDEX IX_CENTRE_CODE ON CENTRE (SERIES_ID, CODE, ID);
CREATE INDEX IX_VACANCY_PLACE ON VACANCY (SERIES_ID, COUNTY_CODE, SUB_COUNTY_CODE, POSITION_CODE, ID);
