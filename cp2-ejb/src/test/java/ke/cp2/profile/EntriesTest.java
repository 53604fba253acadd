package ke.cp2.profile;

import static ke.cp2.profile.ProfessionalFixture.TODAY;
import static ke.cp2.profile.ProfessionalFixture.aCourse;
import static ke.cp2.profile.ProfessionalFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.security.AccountId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EntriesTest {

    @Test
    void aPeriodThatIsOpenGoesOn() {
        assertThat(new WorkStation(AccountId.of(1), aStation(), TODAY).isCurrent()).isTrue();
    }

    @Test
    void aPeriodEndsNotBeforeItBegan() {
        WorkForm form = aStation();
        form.setTo(form.getFrom().minusDays(1));
        refused(() -> new WorkStation(AccountId.of(1), form, TODAY), "to");
    }

    @Test
    void noDateLiesInTheFuture() {
        WorkForm begins = aStation();
        begins.setFrom(TODAY.plusDays(1));
        refused(() -> new WorkStation(AccountId.of(1), begins, TODAY), "from");
        QualificationForm ends = aCourse();
        ends.setTo(TODAY.plusDays(1));
        refused(() -> new Qualification(AccountId.of(1), ends, TODAY), "to");
    }

    @Test
    void aSchoolThatIsNoCentreHasNoNumber() {
        WorkForm form = aStation();
        form.setNoCentre(true);
        assertThat(new WorkStation(AccountId.of(1), form, TODAY).isNoCentre()).isTrue();
        form.setCentreCode("20401003");
        refused(() -> new WorkStation(AccountId.of(1), form, TODAY), "centreCode");
    }

    @Test
    void aMistypedYearIsRefused() {
        QualificationForm form = aCourse();
        form.setFrom(LocalDate.of(207, 9, 1));
        refused(() -> new Qualification(AccountId.of(1), form, TODAY), "from");
    }

    @Test
    void aStationLiesInTheCountyThatIsNamed() {
        WorkForm form = aStation();
        form.setSubCounty("00101");
        refused(() -> new WorkStation(AccountId.of(1), form, TODAY), "subCounty");
    }

    /** One cannot begin twice on a day at a place; what a second click sends is no second entry. */
    @Test
    void aStationThatIsToldOfAlreadyIsRefusedBesideItsDay() {
        EditingWorkExperience editing = new EditingWorkExperience();
        WorkStation known = new WorkStation(AccountId.of(1), aStation(), TODAY);
        WorkForm form = aStation();
        form.setDesignation("Deputy principal");
        form.setInstitution(form.getInstitution().toUpperCase(Locale.ROOT));
        refused(() -> editing.refuseTwice(station(form), List.of(known)), "from");
        editing.refuseTwice(known, List.of(known));
        form.setFrom(form.getFrom().minusDays(1));
        editing.refuseTwice(station(form), List.of(known));
    }

    private static WorkStation station(WorkForm form) {
        return new WorkStation(AccountId.of(1), form, TODAY);
    }

    /** What is corrected by "add" once more is told of, not passed over in silence. */
    @Test
    void aCourseThatIsToldOfAlreadyIsRefusedBesideItsDay() {
        EditingQualifications editing = new EditingQualifications();
        Qualification known = new Qualification(AccountId.of(1), aCourse(), TODAY);
        QualificationForm form = aCourse();
        assertThat(known.isSameAs(new Qualification(AccountId.of(1), form, TODAY))).isTrue();
        form.setGrade("Distinction");
        Qualification corrected = new Qualification(AccountId.of(1), form, TODAY);
        assertThat(corrected.isSameAs(known)).isFalse();
        refused(() -> editing.refuseTwice(corrected, List.of(known)), "from");
    }

    @Test
    void aChangeNamesTheFieldsAndASecondSaveNamesNone() {
        WorkStation station = new WorkStation(AccountId.of(1), aStation(), TODAY);
        WorkForm form = station.toForm();
        assertThat(station.change(form, null, TODAY)).isEmpty();
        form.setSubjects(List.of("KCSE:101", "KCSE:102"));
        form.setDesignation("Deputy principal");
        assertThat(station.change(form, null, TODAY))
                .containsExactlyInAnyOrder("subjects", "designation");
    }

    @Test
    void aChangeIsJudgedAsANewEntryIsAndChangesNothingWhenItIsRefused() {
        WorkStation station = new WorkStation(AccountId.of(1), aStation(), TODAY);
        WorkForm form = station.toForm();
        form.setDesignation("Deputy principal");
        form.setFrom(TODAY.plusDays(1));
        refused(() -> station.change(form, null, TODAY), "from");
        WorkForm early = station.toForm();
        early.setDesignation("Deputy principal");
        refused(() -> station.change(early, early.getFrom().minusYears(13), TODAY), "from");
        assertThat(station.designation()).isEqualTo(aStation().getDesignation());
    }

    @Test
    void theSameStationIsKnownAgain() {
        WorkForm other = aStation();
        other.setFrom(LocalDate.of(2020, 1, 6));
        WorkStation station = new WorkStation(AccountId.of(1), aStation(), TODAY);
        assertThat(station.isSameAs(new WorkStation(AccountId.of(1), aStation(), TODAY))).isTrue();
        assertThat(station.isSameAs(new WorkStation(AccountId.of(1), other, TODAY))).isFalse();
    }

    @Test
    void aTrainingTookPlaceInAYearThatHasBegun() {
        TrainingForm form = new TrainingForm();
        form.setSubject("KCSE:101");
        form.setPaper(1);
        form.setYear(TODAY.getYear() + 1);
        refused(() -> new CouncilTraining(AccountId.of(1), form, TODAY), "year");
        form.setYear(TODAY.getYear());
        assertThat(new CouncilTraining(AccountId.of(1), form, TODAY).year()).isEqualTo(2026);
    }

    @Test
    void nobodyIsTrainedOrStudiesAsASmallChild() {
        TrainingForm form = new TrainingForm();
        form.setSubject("KCSE:101");
        form.setPaper(1);
        form.setYear(2010);
        CouncilTraining training = new CouncilTraining(AccountId.of(1), form, TODAY);
        refused(() -> training.change(form, LocalDate.of(1993, 1, 1), TODAY), "year");
        assertThat(training.change(form, LocalDate.of(1992, 12, 31), TODAY)).isEmpty();

        assertThat(Qualification.YOUNGEST).isEqualTo(12);
    }

    @Test
    void aSubjectBelongsToAnExamination() {
        assertThat(TaughtSubject.of("KCSE-QT:101").examCode()).isEqualTo("KCSE-QT");
        for (String code : List.of("101", ":101", "KCSE:")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> TaughtSubject.of(code));
        }
    }

    private static void refused(ThrowingCallable action, String field) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(action)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
