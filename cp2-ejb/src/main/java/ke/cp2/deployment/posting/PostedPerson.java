package ke.cp2.deployment.posting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells all that a letter about a deployment needs. Whoever shows it to others asks who may read
 * it: the number of the ID card is in clear.
 *
 * @param accountId of the person
 * @param reference of the application
 * @param fullName as on the ID card, or as the account was made with; null when neither is known
 * @param nationalId null when it is not known
 * @param tscNumber null when there is none
 * @param examCode with the year, the name of the series
 * @param startsOn first day of the examination
 * @param shillings a day, or null while the series says no rate for the position
 * @param toldAt null while the person does not know the centre
 * @param reason why it has ended; null when it has not
 */
public record PostedPerson(
        long id,
        long accountId,
        String reference,
        @Nullable String fullName,
        @Nullable String nationalId,
        @Nullable String tscNumber,
        String mobileNumber,
        String positionCode,
        long seriesId,
        String examCode,
        int examYear,
        LocalDate startsOn,
        LocalDate endsOn,
        String centreCode,
        String centreName,
        String countyCode,
        String subCountyCode,
        @Nullable Integer shillings,
        DeploymentState state,
        Instant appliedAt,
        @Nullable Instant toldAt,
        @Nullable String reason)
        implements Serializable {

    /** From the database: the rate is kept elsewhere. */
    public PostedPerson(
            long id,
            long accountId,
            String reference,
            @Nullable String fullName,
            @Nullable String nationalId,
            @Nullable String tscNumber,
            String mobileNumber,
            String positionCode,
            long seriesId,
            String examCode,
            int examYear,
            LocalDate startsOn,
            LocalDate endsOn,
            String centreCode,
            String centreName,
            String countyCode,
            String subCountyCode,
            DeploymentState state,
            Instant appliedAt,
            @Nullable Instant toldAt,
            @Nullable String reason) {
        this(
                id,
                accountId,
                reference,
                fullName,
                nationalId,
                tscNumber,
                mobileNumber,
                positionCode,
                seriesId,
                examCode,
                examYear,
                startsOn,
                endsOn,
                centreCode,
                centreName,
                countyCode,
                subCountyCode,
                null,
                state,
                appliedAt,
                toldAt,
                reason);
    }

    /** The same with the rate of the position. */
    PostedPerson paid(@Nullable Integer rate) {
        return new PostedPerson(
                id,
                accountId,
                reference,
                fullName,
                nationalId,
                tscNumber,
                mobileNumber,
                positionCode,
                seriesId,
                examCode,
                examYear,
                startsOn,
                endsOn,
                centreCode,
                centreName,
                countyCode,
                subCountyCode,
                rate,
                state,
                appliedAt,
                toldAt,
                reason);
    }

    /** The name of the series: {@code KCSE 2026}. */
    public String series() {
        return examCode + ' ' + examYear;
    }

    /** Keeps names and numbers out of logs. */
    @Override
    public String toString() {
        return "deployment " + id;
    }
}
