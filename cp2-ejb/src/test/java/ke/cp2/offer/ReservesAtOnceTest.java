package ke.cp2.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.offer.ReservesAtOnce.Picks;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class ReservesAtOnceTest {

    private static final Candidate JOHN = candidate(1);
    private static final Candidate PETER = candidate(2);
    private static final Candidate MARY = candidate(3);
    private static final Candidate ANN = candidate(4);

    private static Candidate candidate(long id) {
        return new Candidate(id, "APP-" + id, AccountId.of(id), ApplicationState.RESERVE);
    }

    private static Picks pick(
            List<Candidate> women, int posts, int free, Map<Gender, Integer> held, int most) {
        List<Candidate> all = List.of(JOHN, PETER, MARY, ANN);
        return ReservesAtOnce.pick(
                all,
                Map.of(
                        Gender.FEMALE,
                        women,
                        Gender.MALE,
                        all.stream().filter(one -> !women.contains(one)).toList()),
                posts,
                free,
                held,
                most);
    }

    @Test
    void whoKeepsTheRuleComesBeforeAnEarlierPlaceAtTheLastMomentOnly() {
        Picks picks = pick(List.of(MARY, ANN), 6, 3, Map.of(Gender.MALE, 3), 3);
        assertThat(picks.candidates()).containsExactly(JOHN, MARY, ANN);
        assertThat(picks.byTwoThirds()).containsExactlyInAnyOrder(MARY.id(), ANN.id());
        assertThat(picks.broken()).isFalse();
    }

    @Test
    void whereTheListHasNoneOfTheGenderTheOrderHoldsAndItIsSaid() {
        Picks picks = pick(List.of(), 3, 1, Map.of(Gender.MALE, 2), 1);
        assertThat(picks.candidates()).containsExactly(JOHN);
        assertThat(picks.byTwoThirds()).isEmpty();
        assertThat(picks.broken()).isTrue();
    }

    @Test
    void whereTheRuleIsKeptAnywayTheOrderHolds() {
        Picks picks = pick(List.of(MARY, ANN), 6, 2, Map.of(Gender.FEMALE, 2, Gender.MALE, 2), 2);
        assertThat(picks.candidates()).containsExactly(JOHN, PETER);
        assertThat(picks.broken()).isFalse();
    }
}
