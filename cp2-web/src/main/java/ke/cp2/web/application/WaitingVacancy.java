package ke.cp2.web.application;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A vacancy that waits for decisions, as the officers' list shows it. */
public record WaitingVacancy(
        String number, String title, String place, @Nullable Instant closesAt, long undecided)
        implements Serializable {}
