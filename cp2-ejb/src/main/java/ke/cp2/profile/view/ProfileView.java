package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.Profile;
import ke.cp2.profile.ProfileState;
import org.jspecify.annotations.Nullable;

/** A profile as pages show it: every section, sensitive values masked unless it is whole. */
public final class ProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final int version;
    private final ProfileState state;
    private final Instant submittedAt;
    private final String returnReason;
    private final Instant consentAt;
    private final String consentVersion;
    private final boolean vacancyAlerts;
    private final Completeness completeness;
    private final PersonalView personal;
    private final PaymentView payment;
    private final @Nullable NextOfKinView nextOfKin;
    private final List<StationRow> stations;
    private final List<QualificationRow> qualifications;
    private final List<TrainingRow> trainings;

    ProfileView(
            Profile profile,
            Completeness completeness,
            PersonalView personal,
            PaymentView payment,
            @Nullable NextOfKinView nextOfKin,
            List<StationRow> stations,
            List<QualificationRow> qualifications,
            List<TrainingRow> trainings) {
        accountId = profile.accountId().value();
        version = profile.version();
        state = profile.state();
        submittedAt = profile.submittedAt();
        returnReason = profile.returnReason();
        consentAt = profile.consentAt();
        consentVersion = profile.consentVersion();
        vacancyAlerts = profile.vacancyAlerts();
        this.completeness = completeness;
        this.personal = personal;
        this.payment = payment;
        this.nextOfKin = nextOfKin;
        this.stations = stations;
        this.qualifications = qualifications;
        this.trainings = trainings;
    }

    public long getAccountId() {
        return accountId;
    }

    public int getVersion() {
        return version;
    }

    public ProfileState getState() {
        return state;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public Instant getConsentAt() {
        return consentAt;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public boolean isVacancyAlerts() {
        return vacancyAlerts;
    }

    public Completeness getCompleteness() {
        return completeness;
    }

    public PersonalView getPersonal() {
        return personal;
    }

    public PaymentView getPayment() {
        return payment;
    }

    /** Null for staff: it is for emergencies, not for verification. */
    public @Nullable NextOfKinView getNextOfKin() {
        return nextOfKin;
    }

    public List<StationRow> getStations() {
        return stations;
    }

    public List<QualificationRow> getQualifications() {
        return qualifications;
    }

    public List<TrainingRow> getTrainings() {
        return trainings;
    }

    /** Tells whether there is something for the person to submit now. */
    public boolean isSubmittable() {
        return completeness.isComplete() && state.isToSubmit();
    }
}
