package ke.cp2.application.eligibility;

import static ke.cp2.application.eligibility.CandidateFixture.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import org.junit.jupiter.api.Test;

class VacancyPoolTest {

    private static final Place HOME = new Place("001", "00101");
    private static final Place WORK = new Place("002", "00203");

    @Test
    void theOwnSubCountyComesFirstThenWhatClosesFirst() {
        VacancyPool pool =
                pool(
                        vacancy(1, "001", "00105", 1),
                        vacancy(2, "001", null, 2),
                        vacancy(3, "001", "00101", 4),
                        vacancy(4, "002", "00203", 3),
                        vacancy(5, "002", "00204", 3),
                        vacancy(6, "003", "00301", 1));

        assertThat(pool.matching(facts(HOME, station(WORK, null)), Set.of(), List.of()))
                .extracting(near -> near.vacancy().id() + " " + near.nearness())
                .containsExactly(
                        "4 WORK_SUB_COUNTY",
                        "3 HOME_SUB_COUNTY",
                        "1 HOME_COUNTY",
                        "2 HOME_COUNTY",
                        "5 WORK_COUNTY");
    }

    @Test
    void whereSomebodyWorkedBeforeIsNotNear() {
        VacancyPool pool = pool(vacancy(4, "002", "00203", 3));

        assertThat(
                        pool.matching(
                                facts(HOME, station(WORK, LocalDate.of(2020, 1, 1))),
                                Set.of(),
                                List.of()))
                .isEmpty();
    }

    @Test
    void whatWasAppliedForOrIsNotAllowedIsLeftOut() {
        VacancyPool pool = pool(vacancy(1, "001", "00101", 1), vacancy(2, "001", "00101", 1));
        VacancyPool strict =
                new VacancyPool(
                        List.of(vacancy(3, "001", "00101", 1)),
                        vacancy -> List.of(new RuleSetting(RuleName.MINIMUM_YEARS, "50")));

        assertThat(pool.matching(facts(HOME), Set.of(VacancyId.of(1)), List.of()))
                .extracting(near -> near.vacancy().id())
                .containsExactly(2L);
        assertThat(strict.matching(facts(HOME), Set.of(), List.of())).isEmpty();
    }

    private static VacancyPool pool(VacancyDetails... vacancies) {
        return new VacancyPool(List.of(vacancies), vacancy -> List.of());
    }

    private static ProfileFacts facts(Place home, Station... stations) {
        return new ProfileFacts(
                AccountId.of(7), home, null, null, List.of(stations), List.of(), true);
    }

    private static Station station(Place place, LocalDate to) {
        return new Station(
                Employer.TSC,
                SchoolLevel.SECONDARY,
                "Mlimani School",
                null,
                Set.of(),
                place,
                LocalDate.of(2015, 1, 5),
                to);
    }

    private static VacancyDetails vacancy(long id, String county, String subCounty, int days) {
        VacancyDetails any = aCandidate().build().vacancy();
        return new VacancyDetails(
                id,
                "KCSE-2026-INV-" + id,
                any.seriesId(),
                any.examCode(),
                any.examYear(),
                any.examStartsOn(),
                any.activityCode(),
                any.stationType(),
                any.stationName(),
                null,
                any.positionCode(),
                county,
                subCounty,
                null,
                null,
                any.posts(),
                any.opensAt(),
                any.closesAt().plus(Duration.ofDays(days)),
                null,
                any.state(),
                true);
    }
}
