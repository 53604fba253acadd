package ke.cp2.vacancy;

import static ke.cp2.vacancy.VacancyFixture.CLOSES;
import static ke.cp2.vacancy.VacancyFixture.OPENS;
import static ke.cp2.vacancy.VacancyFixture.aSeries;
import static ke.cp2.vacancy.VacancyFixture.aVacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyTest {

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        assertThat(
                        new StateWalk<>(
                                        VacancyState.class,
                                        () -> aVacancy().draft(),
                                        Vacancy::state)
                                .step("publish", vacancy -> vacancy.publish(null, OPENS))
                                .step("publish late", vacancy -> vacancy.publish(null, CLOSES))
                                .step("close", vacancy -> vacancy.close(OPENS))
                                .step("decide", Vacancy::decide)
                                .step("decide anew", Vacancy::decideAnew)
                                .step("cancel", Vacancy::cancel)
                                .moves(5))
                .isEqualTo(
                        Map.of(
                                VacancyState.DRAFT,
                                Set.of(VacancyState.PUBLISHED, VacancyState.CANCELLED),
                                VacancyState.PUBLISHED,
                                Set.of(VacancyState.CLOSED, VacancyState.CANCELLED),
                                VacancyState.CLOSED,
                                Set.of(VacancyState.DECIDED, VacancyState.CANCELLED),
                                VacancyState.DECIDED,
                                Set.of(VacancyState.CLOSED)));
    }

    @Test
    void allThatIsWrongInAFormIsRefusedAtOnce() {
        VacancyForm form = aVacancy().form(1);
        form.setClosesAt(form.getOpensAt().minusDays(1));
        form.setPosts(0);
        form.setCounty(null);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(form::terms)
                .satisfies(
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("closesAt", "county", "posts"));
    }

    @Test
    void itsNumberTellsExaminationYearAndPosition() {
        assertThat(aVacancy().draft().number().text()).isEqualTo("KCSE-2026-INV-1001");
    }

    @Test
    void aDraftIsNeverOpen() {
        assertThat(aVacancy().draft().isOpenAt(OPENS)).isFalse();
    }

    @Test
    void itIsOpenFromTheOpeningInstantUntilJustBeforeTheClosingInstant() {
        Vacancy vacancy = aVacancy().published();

        assertThat(vacancy.isOpenAt(OPENS.minusMillis(1))).isFalse();
        assertThat(vacancy.isOpenAt(OPENS)).isTrue();
        assertThat(vacancy.isOpenAt(CLOSES.minusMillis(1))).isTrue();
        assertThat(vacancy.isOpenAt(CLOSES)).isFalse();
    }

    @Test
    void oneOfficerClosesItOnlyOnceItsTimeIsOver() {
        Vacancy vacancy = aVacancy().published();
        refuses("vacancy.closesByTwo", () -> vacancy.close(CLOSES.minusSeconds(1)));
        vacancy.close(CLOSES);

        assertThat(vacancy.isOpenAt(OPENS)).isFalse();
        assertThat(vacancy.state()).isEqualTo(VacancyState.CLOSED);
        assertThat(vacancy.terms().window().closesAt()).as("what people read").isEqualTo(CLOSES);
    }

    @Test
    void itClosesEarlierOnlyOncePeopleHaveReadOfItAndCouldApply() {
        Duration hour = Duration.ofHours(1);
        Instant end = OPENS.plusSeconds(7_200);
        Instant now = end.minus(hour);
        Vacancy vacancy = aVacancy().published();
        vacancy.requireEarlierEnd(end, Duration.ofHours(2), hour, now);
        refusesEnd("vacancy.earlierTooSoon", vacancy, end, hour, now.plusSeconds(1));
        refusesEnd(
                "vacancy.windowTooShort", vacancy, end.minusSeconds(1), hour, now.minusSeconds(1));
        refusesEnd("vacancy.notEarlier", vacancy, CLOSES, hour, now);
        refusesEnd("vacancy.closedAlready", vacancy, end, hour, CLOSES);
        refusesEnd("vacancy.closedAlready", aVacancy().draft(), end, hour, now);
        assertThat(vacancy.earlierClosing()).isEmpty();

        vacancy.closeEarlier(end, StatedReason.of("The need is smaller."));
        assertThat(vacancy.isOpenAt(end.minusSeconds(1))).isTrue();
        assertThat(vacancy.isOpenAt(end)).isFalse();
        vacancy.closeEarlier(end.minusSeconds(60), StatedReason.of("Smaller still."));
        assertThat(vacancy.earlierClosing())
                .as("what people read at first")
                .contains(new EarlierClosing(CLOSES, "Smaller still."));
        refuses("vacancy.closingAgreed", () -> vacancy.change(aSeries(), aVacancy().terms()));
        assertThat(vacancy.terms().window().closesAt())
                .as("one officer moves it back")
                .isEqualTo(end.minusSeconds(60));
        vacancy.change(aSeries(), aVacancy().open(OPENS, end.minusSeconds(60)).terms());
        assertThat(vacancy.earlierClosing()).as("other changes keep it").isPresent();
    }

    private static void refusesEnd(
            String key, Vacancy vacancy, Instant end, Duration announcement, Instant now) {
        refuses(key, () -> vacancy.requireEarlierEnd(end, Duration.ofHours(2), announcement, now));
    }

    @Test
    void anEndOnWhichOfficersAgreeLateComesAMinuteAfterPeopleHadTheTime() {
        Duration hour = Duration.ofHours(1);
        Instant now = OPENS.plusSeconds(61);
        assertThat(Window.announcedEnd(OPENS.plusSeconds(3_661), hour, now))
                .isEqualTo(OPENS.plusSeconds(3_720));
        assertThat(Window.announcedEnd(OPENS.plusSeconds(9_000), hour, now))
                .isEqualTo(OPENS.plusSeconds(9_000));
        assertThat(Window.announcedEnd(OPENS, hour, OPENS)).isEqualTo(OPENS.plusSeconds(3_600));
    }

    @Test
    void itCannotBePublishedOnceItsWindowIsOver() {
        refuses("vacancy.windowOver", () -> aVacancy().draft().publish(null, CLOSES));
        aVacancy().draft().publish(null, CLOSES.minusSeconds(1));
    }

    @Test
    void itOpensWithItsPublicationWhenThatIsLaterThanItSays() {
        Vacancy late = aVacancy().draft();
        late.publish(null, OPENS.plusSeconds(3 * 60 + 30));
        assertThat(late.terms().window().opensAt()).isEqualTo(OPENS.plusSeconds(3 * 60));
        assertThat(late.isOpenAt(OPENS.plusSeconds(3 * 60 + 30))).isTrue();

        Vacancy inTime = aVacancy().draft();
        inTime.publish(null, OPENS.plusSeconds(59));
        assertThat(inTime.terms().window().opensAt()).isEqualTo(OPENS);
    }

    @Test
    void peopleHaveTheShortestTimeAtLeastToApply() {
        Duration shortest = Duration.between(OPENS, CLOSES);
        aVacancy().draft().requireWindow(shortest, OPENS.minusSeconds(60));
        aVacancy().draft().requireWindow(shortest, OPENS);
        refuses(
                "vacancy.windowTooShort",
                () -> aVacancy().draft().requireWindow(shortest, OPENS.plusSeconds(1)));
        refuses(
                "vacancy.windowTooShort",
                () -> aVacancy().draft().requireWindow(shortest.plusSeconds(1), OPENS));
    }

    @Test
    void aRefusedPublicationLeavesADraft() {
        Vacancy vacancy = aVacancy().draft();
        refuses("vacancy.windowOver", () -> vacancy.publish(null, CLOSES));

        assertThat(vacancy.state()).isEqualTo(VacancyState.DRAFT);
        assertThat(vacancy.publishedAt()).isNull();
    }

    @Test
    void itGoesThroughItsStatesInOrderOnly() {
        refuses("vacancy.moveRefused.DRAFT", () -> aVacancy().draft().close(OPENS));
        refuses("vacancy.moveRefused.PUBLISHED", () -> aVacancy().published().publish(null, OPENS));
        refuses("vacancy.moveRefused.PUBLISHED", aVacancy().published()::decide);

        Vacancy vacancy = aVacancy().published();
        vacancy.close(CLOSES);
        refuses("vacancy.moveRefused.CLOSED", () -> vacancy.close(OPENS));
        vacancy.decide();
        refuses("vacancy.moveRefused.DECIDED", () -> vacancy.close(OPENS));
    }

    @Test
    void aDraftMayChangeInEverythingAndItsNumberFollows() {
        Vacancy vacancy = aVacancy().draft();
        vacancy.change(
                VacancyFixture.aSeries(8, "KJSEA", 2027),
                aVacancy().of("SUP").open(OPENS, OPENS.plusSeconds(60)).terms());

        assertThat(vacancy.number().text()).isEqualTo("KJSEA-2027-SUP-1001");
        assertThat(vacancy.seriesId()).isEqualTo(8);
        assertThat(vacancy.examCode()).isEqualTo("KJSEA");
    }

    @Test
    void aPublishedVacancyTakesOtherPostsDescriptionAndALaterClosingTime() {
        Vacancy vacancy = aVacancy().published();
        VacancyTerms wanted =
                aVacancy()
                        .withPosts(20)
                        .saying("More posts.")
                        .open(OPENS, CLOSES.plusSeconds(60))
                        .terms();
        vacancy.change(aSeries(), wanted);

        assertThat(vacancy.terms()).isEqualTo(wanted);
    }

    @Test
    void fewerPostsThanPeopleReadAreNamedAndMoreAreNot() {
        AccountId officer = AccountId.of(7);
        Vacancy vacancy = aVacancy().withPosts(5).published();
        assertThat(vacancy.isFewer(vacancy.terms().withPosts(4))).isTrue();
        assertThat(vacancy.isFewer(vacancy.terms().withPosts(6))).isFalse();
        assertThat(aVacancy().withPosts(5).draft().isFewer(vacancy.terms().withPosts(4)))
                .as("nobody has read a draft")
                .isFalse();
        vacancy.noteFewer(StatedReason.of("A centre is closed."), officer, OPENS);
        vacancy.change(aSeries(), vacancy.terms().withPosts(4));
        vacancy.noteFewer(StatedReason.of("Two are closed."), officer, OPENS.plusSeconds(60));
        vacancy.change(aSeries(), vacancy.terms().withPosts(3));
        assertThat(vacancy.fewerPosts())
                .as("what people read at first")
                .contains(new FewerPosts(5, OPENS.plusSeconds(60), "Two are closed."));
        assertThat(vacancy.fewerBy()).isEqualTo(officer);
        vacancy.change(aSeries(), vacancy.terms().withPosts(5));
        assertThat(vacancy.fewerPosts()).as("as announced again").isEmpty();
    }

    @Test
    void itsPostsStayFromTheFirstClosingOn() {
        Vacancy vacancy = aVacancy().withPosts(3).published();
        VacancyTerms wanted = vacancy.terms().withPosts(4);
        vacancy.requireKeptPosts(wanted, CLOSES.minusSeconds(1));
        vacancy.requireKeptPosts(vacancy.terms(), CLOSES);
        assertPostsStay(vacancy, wanted, CLOSES);

        vacancy.noteReopening(CLOSES.plusSeconds(1));
        vacancy.change(
                aSeries(), aVacancy().withPosts(3).open(OPENS, CLOSES.plusSeconds(60)).terms());
        assertPostsStay(vacancy, wanted, CLOSES.plusSeconds(2));
    }

    private static void assertPostsStay(Vacancy vacancy, VacancyTerms wanted, Instant now) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> vacancy.requireKeptPosts(wanted, now))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("posts");
                            assertThat(refusal.key()).isEqualTo("vacancy.postsStay");
                        });
    }

    @Test
    void aPublishedVacancyKeepsAllElse() {
        refusesChange("vacancy.publishedKeepsPromises", vacancy -> vacancy.of("SUP"));
        refusesChange("vacancy.publishedKeepsPromises", vacancy -> vacancy.at("Elsewhere"));
        refusesChange(
                "vacancy.publishedKeepsPromises",
                vacancy -> vacancy.open(OPENS.plusSeconds(60), CLOSES));
        refusesChange(
                "vacancy.closesEarlier", vacancy -> vacancy.open(OPENS, CLOSES.minusSeconds(1)));
        refuses(
                "vacancy.publishedKeepsPromises",
                () ->
                        aVacancy()
                                .published()
                                .change(
                                        VacancyFixture.aSeries(8, "KCSE", 2026),
                                        aVacancy().terms()));
    }

    @Test
    void aClosedVacancyDoesNotChange() {
        Vacancy vacancy = aVacancy().published();
        vacancy.close(CLOSES);

        refuses("vacancy.unchangeable", () -> vacancy.change(aSeries(), aVacancy().terms()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void postsHaveALimit(int posts) {
        refuses("vacancy.postsRange", () -> aVacancy().withPosts(posts).terms());
    }

    @Test
    void itMustCloseAfterItOpens() {
        refuses("vacancy.closesBeforeOpening", () -> new Window(OPENS, OPENS));
        refuses("vacancy.closesBeforeOpening", () -> new Window(OPENS, OPENS.plusMillis(999)));
        refuses("vacancy.opensAtMissing", () -> Window.typed(null, Kenya.wallClock(OPENS)));
        refuses("vacancy.closesAtMissing", () -> Window.typed(Kenya.wallClock(OPENS), null));
    }

    @Test
    void anOpeningTimeThatHasPassedIsRefused() {
        Window.opensAhead(Kenya.wallClock(OPENS), OPENS);
        refuses(
                "vacancy.opensInPast",
                () -> Window.opensAhead(Kenya.wallClock(OPENS), OPENS.plusSeconds(1)));
    }

    @Test
    void blankTextsCountAsNoneAndLongOnesAreRefused() {
        assertThat(aVacancy().saying(" \u2003 ").terms().description()).isNull();
        assertThat(aVacancy().at("  Shule \uD83D\uDE00 ").terms().stationName())
                .isEqualTo("Shule \uD83D\uDE00");
        refuses("vacancy.tooLong", () -> aVacancy().saying("x".repeat(2001)).terms());
        refuses("vacancy.tooLong", () -> aVacancy().at("x".repeat(121)).terms());
    }

    @Test
    void onlyThoseWhoMarkHaveASubject() {
        assertThat(aVacancy().of("EXR").inSubject("121").terms().subjectCode()).isEqualTo("121");
        refuses("vacancy.subjectNotAsked", () -> aVacancy().of("INV").inSubject("121").terms());
    }

    @Test
    void theAuditTrailTellsWhatDiffers() {
        assertThat(
                        aVacancy()
                                .withPosts(12)
                                .terms()
                                .differenceFrom(aVacancy().withPosts(10).terms()))
                .isEqualTo("posts: 10 -> 12");
    }

    private static void refusesChange(String key, UnaryOperator<VacancyFixture> change) {
        VacancyTerms wanted = change.apply(aVacancy()).terms();
        refuses(key, () -> aVacancy().published().change(aSeries(), wanted));
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(call)
                .extracting(BusinessException::key)
                .isEqualTo(key);
    }
}
