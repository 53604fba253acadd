package ke.cp2.profile.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.profile.ProfileState;

/** Tells an officer how somebody's details were decided on last, and what has changed since. */
public record LastReview(ProfileState decision, Instant decidedAt, List<ProfileChange> changes)
        implements Serializable {}
