package ke.cp2.web.vacancy;

import java.io.Serializable;
import java.time.Instant;

/** A vacancy as the list of staff shows it. */
public record ListedVacancy(
        String number, String title, String place, int posts, Instant closesAt, String phase)
        implements Serializable {}
