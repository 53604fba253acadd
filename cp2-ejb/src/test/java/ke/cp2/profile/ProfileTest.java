package ke.cp2.profile;

import static ke.cp2.profile.ProfessionalFixture.BLIND_INDEX;
import static ke.cp2.profile.ProfessionalFixture.NOW;
import static ke.cp2.profile.ProfessionalFixture.TODAY;
import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.security.AccountId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void aProfileBeginsIncompleteWithConsentAndTheNameOfTheAccount() {
        Profile profile = new Profile(AccountId.of(1), "  Amina   Otieno ", "v1", NOW);
        assertThat(profile.state()).isEqualTo(ProfileState.INCOMPLETE);
        assertThat(profile.hasConsentedTo("v1")).isTrue();
        assertThat(profile.consentAt()).isEqualTo(NOW);
        assertThat(profile.personal().fullName()).isEqualTo("Amina Otieno");
    }

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Completeness whole = new Completeness(List.of(), 1);
        Map<ProfileState, Set<ProfileState>> moves =
                new StateWalk<>(
                                ProfileState.class,
                                () -> new Profile(AccountId.of(1), "Amina Otieno", "v1", NOW),
                                Profile::state)
                        .step("submit", it -> it.submit(whole, NOW))
                        .step("verify", Profile::verify)
                        .step(
                                "give back",
                                it -> it.giveBack(Set.of(ReturnReason.values()[0]), "Look again"))
                        .step("an entry", it -> it.entryChanged(NOW))
                        .step("a field", it -> it.fieldsChanged(Set.of("homeSubCounty"), NOW))
                        .step("consent", it -> it.consent("v2", NOW))
                        .moves(5);

        moves.forEach(
                (from, reached) ->
                        assertThat(reached).as("from %s", from).allMatch(from::canBecome));
        assertThat(moves.keySet())
                .as("states that it left")
                .containsExactlyInAnyOrder(ProfileState.values());
        assertThat(moves.get(ProfileState.INCOMPLETE)).containsExactly(ProfileState.SUBMITTED);
    }

    @Test
    void consentToTheSameNoticeKeepsItsTimeAndANewNoticeAsksAgain() {
        Profile profile = new Profile(AccountId.of(1), null, "v1", NOW);
        profile.consent("v1", NOW.plusSeconds(60));
        assertThat(profile.consentAt()).isEqualTo(NOW);
        assertThat(profile.hasConsentedTo("v2")).isFalse();
    }

    @Test
    void aChangeTellsTheNamesOfItsFieldsAndNothingElse() {
        var amina = aProfessional();
        Profile profile = amina.profile();
        assertThat(profile.describe(amina.personalForm(), TODAY, BLIND_INDEX)).isEmpty();
        amina.personalForm().setNationalId("99887766");
        amina.personalForm().setEmail("amina@mail.example");
        assertThat(profile.describe(amina.personalForm(), TODAY, BLIND_INDEX))
                .containsExactlyInAnyOrder("nationalId", "email");
    }

    @Test
    void onlyWhatRankingsLookAtCountsAsAChangeForThem() {
        Profile profile = aProfessional().profile();
        profile.fieldsChanged(Set.of("fullName", "email", "kraPin", "mpesaNumber"), NOW);
        assertThat(profile.rankedChangeAt()).isNull();
        profile.fieldsChanged(Set.of("email", "homeSubCounty"), NOW);
        assertThat(profile.rankedChangeAt()).isEqualTo(NOW);
        profile.entryChanged(NOW.plusSeconds(60));
        assertThat(profile.rankedChangeAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(PersonalDetails.VERIFIED_FIELDS)
                .as("whoever changes one of them is checked anew")
                .containsAll(PersonalDetails.RANKED_FIELDS);
    }

    @Test
    void blanksAreKeptAsNothing() {
        var amina = aProfessional().withPersonal(form -> form.setDisability("  \u200b "));
        assertThat(amina.profile().personal().disability()).isNull();
    }

    @Test
    void nobodyIsYoungerThanEighteen() {
        assertThat(aProfessional().bornOn(TODAY.minusYears(18)).profile()).isNotNull();
        refused(
                () -> aProfessional().bornOn(TODAY.minusYears(18).plusDays(1)).profile(),
                "birthDate",
                "profile.tooYoung");
        refused(
                () -> aProfessional().bornOn(TODAY.minusYears(101)).profile(),
                "birthDate",
                "profile.dateTooEarly");
    }

    @Test
    void theSubCountyLiesInTheCounty() {
        var elsewhere = aProfessional().withPersonal(form -> form.setHomeSubCounty("00101"));
        refused(elsewhere::profile, "homeSubCounty", "profile.subCountyOfCounty");
        var half = aProfessional().withPersonal(form -> form.setHomeSubCounty(null));
        refused(half::profile, "homeSubCounty", "profile.subCountyOfCounty");
    }

    @Test
    void aBankIsNamedWithBranchAndAccountOrNotAtAll() {
        var half = aProfessional().withPayment(form -> form.setBank("Example Bank"));
        refused(half::profile, "branch", "profile.bankIncomplete");
    }

    @Test
    void allThatABankLacksIsNamedAtOnce() {
        var half = aProfessional().withPayment(form -> form.setBank("Example Bank"));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(half::profile)
                .satisfies(
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("branch", "accountNumber"));
    }

    @Test
    void theMpesaNameMayStandInAnotherOrderAndCase() {
        var amina =
                aProfessional().withPayment(form -> form.setMpesaName("OTIENO, AMINA  WANJIRU"));
        assertThat(amina.profile().payment().isNamed("Amina Wanjiru Otieno")).isTrue();
        assertThat(amina.profile().payment().isNamed("Amina Njeri Otieno")).isFalse();
    }

    @Test
    void incompleteDetailsCannotBeSubmitted() {
        var amina = aProfessional().withPersonal(form -> form.setKraPin(null));
        Profile profile = amina.profile();
        Completeness gap = Completeness.of(profile, amina.workStations(), amina.qualifications());
        refused(() -> profile.submit(gap, NOW), null, "profile.incomplete");
    }

    @Test
    void aSecondSubmissionChangesNothing() {
        Profile profile = aProfessional().submitted().profile();
        assertThat(profile.submit(new Completeness(List.of(), 1), NOW.plusSeconds(5))).isFalse();
        assertThat(profile.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void aVerifiedFieldThatChangesWaitsForAnOfficerAgain() {
        var amina = aProfessional().submitted();
        Profile profile = amina.profile();
        profile.verify();
        amina.personalForm().setEmail("amina@mail.example");
        profile.describe(amina.personalForm(), TODAY, BLIND_INDEX);
        assertThat(profile.state()).isEqualTo(ProfileState.VERIFIED);
        amina.personalForm().setFullName("Amina Wanjiru");
        profile.describe(amina.personalForm(), TODAY, BLIND_INDEX);
        assertThat(profile.state()).isEqualTo(ProfileState.SUBMITTED);
    }

    @Test
    void aReasonForReturningDetailsStandsUntilTheyAreVerified() {
        var amina = aProfessional().submitted();
        Profile profile = amina.profile();
        List<ReturnReason> wrong = List.of(ReturnReason.OTHER, ReturnReason.NAME);
        refused(() -> profile.giveBack(wrong, " "), "reason", "profile.reasonMissing");
        refused(() -> profile.giveBack(List.of(), "why"), "reasons", "profile.reasonsMissing");
        profile.giveBack(wrong, "The photo of the ID card is of another person");
        assertThat(profile.returnReasons()).containsExactly(ReturnReason.NAME, ReturnReason.OTHER);
        assertThat(profile.state()).isEqualTo(ProfileState.RETURNED);
        profile.submit(Completeness.of(profile, amina.workStations(), amina.qualifications()), NOW);
        assertThat(profile.state()).isEqualTo(ProfileState.SUBMITTED);
        assertThat(profile.returnReasons()).containsExactly(ReturnReason.NAME, ReturnReason.OTHER);
        profile.verify();
        assertThat(profile.returnReason()).isNull();
        assertThat(profile.returnReasons()).isEmpty();
    }

    @Test
    void onlySubmittedDetailsAreVerifiedOrReturned() {
        Profile profile = aProfessional().profile();
        refused(profile::verify, null, "profile.stateRefused");
        refused(
                () -> profile.giveBack(List.of(ReturnReason.NAME), "why"),
                null,
                "profile.stateRefused");
    }

    private static void refused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action)
                .asInstanceOf(type(BusinessException.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo(field);
                            assertThat(refusal.key()).isEqualTo(key);
                        });
    }
}
