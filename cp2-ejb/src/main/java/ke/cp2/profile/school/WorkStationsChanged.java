package ke.cp2.profile.school;

import ke.cp2.security.AccountId;

/** Fired when somebody has added, changed or removed a work station, once it is written. */
public record WorkStationsChanged(AccountId person) {}
