package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.Profile;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.value.ReturnReason;
import org.jspecify.annotations.Nullable;

/**
 * A profile as pages show it: every section, sensitive values masked unless it is whole.
 *
 * @param nextOfKin null for staff: it is for emergencies, not for verification
 */
public record ProfileView(
        long accountId,
        int version,
        ProfileState state,
        Instant submittedAt,
        List<ReturnReason> returnReasons,
        @Nullable String returnReason,
        Instant consentAt,
        String consentVersion,
        boolean vacancyAlerts,
        Completeness completeness,
        PersonalView personal,
        PaymentView payment,
        @Nullable NextOfKinView nextOfKin,
        List<StationRow> stations,
        List<QualificationRow> qualifications,
        List<TrainingRow> trainings)
        implements Serializable {

    ProfileView(
            Profile profile,
            Completeness completeness,
            PersonalView personal,
            PaymentView payment,
            @Nullable NextOfKinView nextOfKin,
            List<StationRow> stations,
            List<QualificationRow> qualifications,
            List<TrainingRow> trainings) {
        this(
                profile.accountId().value(),
                profile.version(),
                profile.state(),
                profile.submittedAt(),
                profile.returnReasons(),
                profile.returnReason(),
                profile.consentAt(),
                profile.consentVersion(),
                profile.vacancyAlerts(),
                completeness,
                personal,
                payment,
                nextOfKin,
                stations,
                qualifications,
                trainings);
    }

    /** Tells whether there is something for the person to submit now. */
    public boolean submittable() {
        return completeness.isComplete() && state.isToSubmit();
    }

    /** Keeps what it says out of logs. */
    @Override
    public String toString() {
        return "profile of account " + accountId;
    }
}
