package ke.cp2.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(3));
    private static final AccountId APPLICANT = AccountId.of(7);
    private static final AccountId OFFICER = AccountId.of(8);

    private static Offer offer(ApplicationState before) {
        return Offer.of(
                VacancyId.of(1),
                new Candidate(2, "APP-1", APPLICANT, before),
                new OfferKey("4711", "AbCdEfGh1234", "hash"),
                OFFICER,
                NOW,
                DEADLINE,
                null,
                null);
    }

    private static void assertRefused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void noSequenceOfStepsLeavesItsEnd() {
        assertThat(
                        new StateWalk<>(
                                        OfferState.class,
                                        () -> offer(ApplicationState.RESERVE),
                                        Offer::state)
                                .step("accept", offer -> answer(offer, true, NOW))
                                .step("decline", offer -> answer(offer, false, NOW))
                                .step("accept late", offer -> answer(offer, true, DEADLINE))
                                .step("look for late ones", offer -> offer.expire(NOW))
                                .step("expire", offer -> offer.expire(DEADLINE))
                                .step("withdraw", offer -> offer.withdraw(OFFICER, "No", NOW))
                                .step("cancel", offer -> offer.cancel(OFFICER, "No", NOW))
                                .step("remind", Offer::reminded)
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                OfferState.OPEN,
                                Set.of(
                                        OfferState.ACCEPTED,
                                        OfferState.DECLINED,
                                        OfferState.EXPIRED,
                                        OfferState.WITHDRAWN,
                                        OfferState.CANCELLED)));
    }

    private static void answer(Offer offer, boolean accepts, Instant now) {
        offer.answer(accepts, OfferChannel.PAGE, APPLICANT, null, now);
    }

    @Test
    void isAnsweredOnce() {
        Offer offer = offer(ApplicationState.SUCCESSFUL);
        offer.answer(false, OfferChannel.SMS, APPLICANT, "Ill", DEADLINE.minusMillis(1));
        assertThat(offer.state()).isEqualTo(OfferState.DECLINED);
        assertThat(offer.reason()).isEqualTo("Ill");
        assertRefused(
                "offer.ended.DECLINED",
                () -> offer.answer(true, OfferChannel.PAGE, APPLICANT, null, NOW));
        assertRefused("offer.ended.DECLINED", () -> offer.withdraw(OFFICER, "No", NOW));
        assertThat(offer.expire(DEADLINE)).isFalse();
        assertThat(offer.state()).isEqualTo(OfferState.DECLINED);
    }

    @Test
    void isTooLateFromTheDeadlineOn() {
        Offer offer = offer(ApplicationState.RESERVE);
        assertThat(offer.expire(DEADLINE.minusMillis(1))).isFalse();
        assertRefused(
                "offer.tooLate",
                () -> offer.answer(true, OfferChannel.LINK, APPLICANT, null, DEADLINE));
        assertThat(offer.expire(DEADLINE)).isTrue();
        assertRefused(
                "offer.ended.EXPIRED",
                () -> offer.answer(true, OfferChannel.LINK, APPLICANT, null, DEADLINE));
    }

    @Test
    void knowsWhatWasDecidedBefore() {
        assertThat(offer(ApplicationState.RESERVE).decided()).isEqualTo(ApplicationState.RESERVE);
        assertThat(offer(ApplicationState.SUCCESSFUL).decided())
                .isEqualTo(ApplicationState.SUCCESSFUL);
    }

    @Test
    void keepsItsKeyOutOfLogs() {
        assertThat(new OfferKey("4711", "AbCdEfGh1234", "hash").toString())
                .doesNotContain("4711", "AbCdEfGh1234", "hash");
    }
}
