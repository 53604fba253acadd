-- Vacancies are listed in the order of an index: the newest that are open, and all by closing. Those of a county are few.
CREATE INDEX IX_VACANCY_NEWEST ON VACANCY (STATE, PUBLISHED_AT DESC, ID DESC);
CREATE INDEX IX_VACANCY_CLOSING ON VACANCY (CLOSES_AT, ID DESC);
CREATE INDEX IX_VACANCY_CLOSING_DOWN ON VACANCY (CLOSES_AT DESC, ID DESC);
