package ke.cp2.application.interest;

import ke.cp2.security.AccountId;

/** Fired when somebody has declared interests in an application, once it is written. */
public record InterestsDeclared(AccountId person) {}
