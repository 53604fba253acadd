package ke.cp2.profile;

import static ke.cp2.profile.ProfessionalFixture.NOW;
import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void nothingIsMissingWhenAllIsGiven() {
        Completeness completeness = of(aProfessional());
        assertThat(completeness.isComplete()).isTrue();
        assertThat(completeness.percent()).isEqualTo(100);
    }

    @Test
    void anEmptyProfileNamesEverySectionThatIsAskedFor() {
        Profile empty = new Profile(AccountId.of(1), null, "v1", NOW);
        Completeness completeness = Completeness.of(empty, List.of(), List.of());
        assertThat(completeness.percent()).isZero();
        assertThat(completeness.missing())
                .extracting(MissingItem::section)
                .contains(
                        ProfileSection.PERSONAL,
                        ProfileSection.PAYMENT,
                        ProfileSection.NEXT_OF_KIN,
                        ProfileSection.WORK,
                        ProfileSection.QUALIFICATION)
                .doesNotContain(ProfileSection.TRAINING);
    }

    @Test
    void whatIsMissingIsNamedWithItsSection() {
        var amina =
                aProfessional().withPersonal(form -> form.setKraPin(null)).withoutQualification();
        assertThat(of(amina).missing())
                .containsExactly(
                        new MissingItem(ProfileSection.PERSONAL, "kraPin"),
                        new MissingItem(ProfileSection.QUALIFICATION, "qualification"));
    }

    @Test
    void onlyTeachersOfTheCommissionNeedATscNumber() {
        var teacher = aProfessional().withPersonal(form -> form.setTscNumber(null));
        assertThat(of(teacher).missing())
                .containsExactly(new MissingItem(ProfileSection.PERSONAL, "tscNumber"));
        var driver = teacher.withoutWork().workingAt(Employer.COUNTY_GOVERNMENT, SchoolLevel.NONE);
        assertThat(of(driver).isComplete()).isTrue();
    }

    /** What is asked for does not grow while it is given. */
    @Test
    void aStationOfTheCommissionChangesNoTotal() {
        var teacher = aProfessional().withPersonal(form -> form.setTscNumber(null));
        assertThat(of(teacher).required()).isEqualTo(of(teacher.withoutWork()).required());
        assertThat(of(teacher).given()).isEqualTo(of(teacher).required() - 1);
    }

    private static Completeness of(ProfessionalFixture person) {
        return Completeness.of(person.profile(), person.workStations(), person.qualifications());
    }
}
