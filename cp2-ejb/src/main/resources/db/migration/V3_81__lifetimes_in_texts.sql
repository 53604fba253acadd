-- Texts that say themselves how long a password or code works may say it wrong: the portal's own, with the
-- placeholder {8} for it, are sent again. What stood in them is in the audit trail.
DELETE FROM SMS_TEMPLATE_TEXT WHERE TEMPLATE IN ('CREDENTIALS', 'PASSWORD_RESET', 'NUMBER_CODE');
