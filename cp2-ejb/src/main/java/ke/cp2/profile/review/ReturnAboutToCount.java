package ke.cp2.profile.review;

import ke.cp2.security.AccountId;

/**
 * Fired before a second officer agrees to the return of a person's details. Who knows that this
 * officer has to do with what the person applied for refuses it by a {@link
 * ke.cp2.platform.BusinessException}.
 */
public record ReturnAboutToCount(AccountId person) {}
