package ke.cp2.profile.review;

import static ke.cp2.profile.ProfessionalFixture.BLIND_INDEX;
import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ke.cp2.profile.ProfessionalFixture;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import org.junit.jupiter.api.Test;

class SeenDetailsTest {

    private final SeenDetails before = of(aProfessional());

    @Test
    void whatIsTheSameIsNoChange() {
        assertThat(before.changesTo(of(aProfessional()))).isEmpty();
    }

    @Test
    void aFieldIsToldWithBothValuesAndASensitiveNumberWithNone() {
        ProfessionalFixture changed =
                aProfessional()
                        .withPersonal(form -> form.setFullName("Amina Otieno"))
                        .withPersonal(form -> form.setNationalId("23456679"))
                        .withPersonal(form -> form.setKraPin("A012345679Z"));
        assertThat(before.changesTo(of(changed)))
                .containsExactly(
                        personal("fullName", "Amina Wanjiru Otieno", "Amina Otieno", false),
                        personal("nationalId", null, null, true),
                        personal("kraPin", null, null, true));
    }

    @Test
    void whatOfficersDoNotCompareIsLeftOut() {
        assertThat(
                        before.changesTo(
                                of(
                                        aProfessional()
                                                .withPersonal(
                                                        form ->
                                                                form.setEmail(
                                                                        "amina@mail.example")))))
                .isEmpty();
    }

    @Test
    void anEntryIsToldByItsFieldsAndAsAWholeWhenItComesOrGoes() {
        ProfessionalFixture moved =
                aProfessional()
                        .withoutWork()
                        .workingAt(Employer.TSC, SchoolLevel.PRIMARY, "KCSE:101", "KCSE:102");
        assertThat(before.changesTo(of(moved)))
                .containsExactlyInAnyOrder(
                        work("schoolLevel", "SECONDARY", "PRIMARY"),
                        work("subjects", "KCSE:101", "KCSE:101,KCSE:102"));
        SeenDetails none = of(aProfessional().withoutWork());
        String school = "Example Secondary School 1";
        assertThat(before.changesTo(none))
                .containsExactly(
                        new ProfileChange(ProfileSection.WORK, "", null, school, null, false));
        assertThat(none.changesTo(before))
                .containsExactly(
                        new ProfileChange(ProfileSection.WORK, "", null, null, school, false));
    }

    @Test
    void documentsThatAreGoneAreTold() {
        SeenDetails three =
                of(aProfessional())
                        .withDocuments(
                                List.of(
                                        document(3, DocumentKind.CERTIFICATE),
                                        document(2, DocumentKind.ID_CARD),
                                        document(1, DocumentKind.CERTIFICATE)));
        assertThat(three.removedIn(three)).isEmpty();
        assertThat(three.changesTo(of(aProfessional()))).isEmpty();
        SeenDetails other =
                of(aProfessional())
                        .withDocuments(
                                List.of(
                                        document(4, DocumentKind.CERTIFICATE),
                                        document(3, DocumentKind.CERTIFICATE)));
        assertThat(three.removedIn(other))
                .containsExactly(DocumentKind.ID_CARD, DocumentKind.CERTIFICATE);
        assertThat(before.removedIn(other)).as("decided on without documents").isEmpty();
    }

    private static DocumentRow document(long id, DocumentKind kind) {
        return new DocumentRow(id, kind, id + ".pdf", 1, Instant.EPOCH);
    }

    private static ProfileChange personal(
            String field, String before, String after, boolean concealed) {
        return new ProfileChange(ProfileSection.PERSONAL, "", field, before, after, concealed);
    }

    private static ProfileChange work(String field, String before, String after) {
        return new ProfileChange(
                ProfileSection.WORK, "Example Secondary School 1", field, before, after, false);
    }

    private static SeenDetails of(ProfessionalFixture person) {
        return new SeenDetails(BLIND_INDEX)
                .with(person.profile().personal())
                .with(ProfileSection.WORK, person.workStations())
                .with(ProfileSection.QUALIFICATION, person.qualifications())
                .with(ProfileSection.TRAINING, List.of());
    }
}
