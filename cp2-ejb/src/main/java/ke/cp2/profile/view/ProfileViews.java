package ke.cp2.profile.view;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.CouncilTraining;
import ke.cp2.profile.PaymentDetails;
import ke.cp2.profile.Profile;
import ke.cp2.profile.Profiles;
import ke.cp2.profile.Qualification;
import ke.cp2.profile.WorkStation;
import ke.cp2.profile.document.Documents;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Makes what pages show of a profile: four statements, whatever the number of entries. */
@Dependent
public class ProfileViews {

    @Inject private Profiles profiles;

    @Inject private ReferenceData reference;

    @Inject private Documents documents;

    /** The whole profile, for its owner. */
    public ProfileView forOwner(Profile profile) {
        return view(profile, new NextOfKinView(profile.nextOfKin(), false), false, false);
    }

    /** The same with nothing masked, for its owner to keep. */
    public ProfileView wholeForOwner(Profile profile) {
        return view(profile, new NextOfKinView(profile.nextOfKin(), true), true, true);
    }

    /** The profile without the next of kin. */
    public ProfileView forStaff(Profile profile) {
        return view(profile, null, false, false);
    }

    /** The same with the numbers of the person's documents whole. */
    public ProfileView uncovered(Profile profile) {
        return view(profile, null, true, false);
    }

    private ProfileView view(
            Profile profile,
            @Nullable NextOfKinView nextOfKin,
            boolean wholeNumbers,
            boolean wholePayment) {
        List<WorkStation> stations = profiles.workStationsOf(profile.accountId());
        List<Qualification> qualifications = profiles.qualificationsOf(profile.accountId());
        List<CouncilTraining> trainings = profiles.trainingsOf(profile.accountId());
        PaymentDetails payment = profile.payment();
        return new ProfileView(
                profile,
                Completeness.of(profile, stations, qualifications),
                new PersonalView(profile.personal(), reference, wholeNumbers),
                new PaymentView(
                        payment, payment.isNamed(profile.personal().fullName()), wholePayment),
                nextOfKin,
                stations.stream().map(station -> new StationRow(station, reference)).toList(),
                qualifications.stream().map(QualificationRow::new).toList(),
                trainings.stream().map(training -> new TrainingRow(training, reference)).toList());
    }

    /** Everything that is kept, unmasked, for the owner to take away. */
    public String export(Profile profile) {
        return new OwnDataExport(profile)
                .with(
                        "workExperience",
                        profiles.workStationsOf(profile.accountId()),
                        WorkStation::values)
                .with(
                        "qualifications",
                        profiles.qualificationsOf(profile.accountId()),
                        Qualification::values)
                .with(
                        "councilTraining",
                        profiles.trainingsOf(profile.accountId()),
                        CouncilTraining::values)
                .with(
                        "documents",
                        documents.of(profile.accountId()),
                        row -> Map.of("kind", row.kind(), "name", row.name()))
                .json();
    }
}
