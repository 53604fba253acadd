package ke.cp2.centre.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

/** From the upload of a list of centres to its end, in whatever order the steps come. */
class CentreListStateTest {

    private static final Instant NOON = Instant.parse("2026-11-21T09:00:00Z");

    private static final JudgedCentre ADDED =
            new JudgedCentre(
                    null, 2, CentreOutcome.ADDED, "32005101", "Ziwa Heri", null, null, "", "");

    private static CentreList uploaded() {
        return new CentreList(5, "centres.csv", false, AccountId.of(1), 7, NOON);
    }

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Map<CentreListState, Set<CentreListState>> moves =
                new StateWalk<>(
                                CentreListState.class,
                                CentreListStateTest::uploaded,
                                CentreList::state)
                        .refusedBy(IllegalStateException.class)
                        .step("find", it -> it.found(List.of(ADDED)))
                        .step("show", CentreList::show)
                        .step("read again", it -> it.readAgain(0, true))
                        .step(
                                "no list",
                                it ->
                                        it.turnOutUnreadable(
                                                BusinessException.of("campaign.importEmpty")))
                        .step("confirm", it -> it.confirm(0, AccountId.of(7), NOON))
                        .step("take", CentreList::taken)
                        .step("discard", CentreList::discard)
                        .step("nobody decides", CentreList::expire)
                        .moves(5);

        assertThat(moves)
                .containsOnly(
                        Map.entry(
                                CentreListState.READING,
                                EnumSet.of(
                                        CentreListState.PREVIEWED,
                                        CentreListState.DISCARDED,
                                        CentreListState.EXPIRED,
                                        CentreListState.UNREADABLE)),
                        Map.entry(
                                CentreListState.PREVIEWED,
                                EnumSet.of(
                                        CentreListState.READING,
                                        CentreListState.TAKING,
                                        CentreListState.DISCARDED,
                                        CentreListState.EXPIRED)),
                        Map.entry(CentreListState.TAKING, EnumSet.of(CentreListState.TAKEN)));
    }
}
