-- Most details are returned before a closing: only of the others a second officer is asked, and only they are found by the index.
UPDATE PROFILE_REVIEW SET WAITS_SINCE = NULL WHERE WAITS_SINCE IS NOT NULL;
UPDATE PROFILE_REVIEW SET WAITS_SINCE = RETURNED_AT
WHERE DECISION = 'RETURNED' AND AGREED_AT IS NULL AND ACCOUNT_ID IN (
    SELECT A.ACCOUNT_ID FROM APPLICATION A
    JOIN VACANCY V ON V.ID = A.VACANCY_ID
    JOIN PROFILE_REVIEW R ON R.ACCOUNT_ID = A.ACCOUNT_ID
    WHERE A.STATE IN ('SUBMITTED', 'SHORTLISTED') AND V.STATE <> 'CANCELLED' AND V.CLOSES_AT <= R.RETURNED_AT);
COMMENT ON COLUMN PROFILE_REVIEW.WAITS_SINCE IS 'When one officer alone returned the details after a closing; null once they are verified or a second officer has agreed';
