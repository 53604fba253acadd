package ke.cp2.profile;

import ke.cp2.security.AccountId;

/** Fired in the transaction that changes somebody's name, home or other personal information. */
public record PersonalDetailsChanged(AccountId accountId) {}
