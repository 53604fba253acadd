package ke.cp2.deployment.posting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.application.ApplicationState;
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
 * @param nextId the deployment that took the seat over; null when none has
 * @param applicationState what became of the post
 * @param ownCentreAt since when the person has the centre as a place of work, or null
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
        @Nullable String reason,
        @Nullable Long nextId,
        ApplicationState applicationState,
        @Nullable Instant ownCentreAt)
        implements Serializable {

    /** From the database: the rate and the follower are read beside it. */
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
            @Nullable String reason,
            ApplicationState applicationState,
            @Nullable Instant ownCentreAt) {
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
                reason,
                null,
                applicationState,
                ownCentreAt);
    }

    /**
     * The same with what is kept elsewhere.
     *
     * @param rate of the position
     * @param next the deployment that took the seat over, or null
     */
    PostedPerson with(@Nullable Integer rate, @Nullable Long next) {
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
                reason,
                next,
                applicationState,
                ownCentreAt);
    }

    /** The name of the series: {@code KCSE 2026}. */
    public String series() {
        return examCode + ' ' + examYear;
    }

    /** Tells whether the person has given the post up. */
    public boolean isPostLost() {
        return applicationState == ApplicationState.REPLACED;
    }

    /** Gives the state as officers read it: of two ways to end, whether anybody came. */
    public String standing() {
        return state == DeploymentState.REPLACED && nextId == null ? "LEFT" : state.name();
    }

    /** Keeps names and numbers out of logs. */
    @Override
    public String toString() {
        return "deployment " + id;
    }
}
