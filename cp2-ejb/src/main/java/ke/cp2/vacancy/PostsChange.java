package ke.cp2.vacancy;

import java.time.Instant;
import ke.cp2.security.AccountId;

/**
 * Says that the posts of a vacancy were changed after its closing, when it was known who applies,
 * as was possible before docs/adr/0072.
 *
 * @param before the posts at the closing
 * @param by who changed them last
 */
public record PostsChange(int before, AccountId by, Instant at) {}
