-- Who has changed details since a list was made: few among all, and among those of a large list.
CREATE INDEX IX_PROFILE_RANKED_CHANGE ON PROFILE (RANKED_CHANGE_AT, ACCOUNT_ID);
