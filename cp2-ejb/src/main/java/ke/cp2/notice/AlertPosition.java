package ke.cp2.notice;

import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Marks where a run of alerts has come to: it walks by vacancy, then by account. */
record AlertPosition(VacancyId vacancyId, AccountId accountId) {

    private static final AlertPosition START = new AlertPosition(VacancyId.of(0), AccountId.of(0));

    /** The position that a run has noted; the start for null. */
    static AlertPosition parse(@Nullable String noted) {
        if (noted == null) {
            return START;
        }
        int colon = noted.indexOf(':');
        return new AlertPosition(
                VacancyId.of(Long.parseLong(noted.substring(0, colon))),
                AccountId.of(Long.parseLong(noted.substring(colon + 1))));
    }

    /** The position as a run notes it. */
    String noted() {
        return vacancyId + ":" + accountId;
    }
}
