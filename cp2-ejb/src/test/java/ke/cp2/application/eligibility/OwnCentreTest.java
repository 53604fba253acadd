package ke.cp2.application.eligibility;

import static ke.cp2.application.eligibility.CandidateFixture.CENTRE;
import static ke.cp2.application.eligibility.CandidateFixture.CENTRE_NAME;
import static ke.cp2.application.eligibility.CandidateFixture.OTHER_CENTRE;
import static ke.cp2.application.eligibility.CandidateFixture.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import org.junit.jupiter.api.Test;

/** What the home page leaves out: by the work stations only. */
class OwnCentreTest {

    private static final LocalDate SINCE = LocalDate.of(2015, 1, 5);

    @Test
    void whereSomebodyWorksIsTheOwnCentreByItsNumber() {
        Candidate there =
                aCandidate().workingAt(Employer.TSC, SchoolLevel.SECONDARY, CENTRE, SINCE).build();
        Candidate elsewhere =
                aCandidate()
                        .workingAt(Employer.TSC, SchoolLevel.SECONDARY, OTHER_CENTRE, SINCE)
                        .build();

        assertThat(OwnCentre.of(there.vacancy(), there.facts().stations()))
                .contains(OwnCentre.WORKS);
        assertThat(OwnCentre.of(elsewhere.vacancy(), elsewhere.facts().stations())).isEmpty();
    }

    @Test
    void aSchoolThatIsNamedLikeTheCentreIsLikelyTheOwnOne() {
        Candidate like =
                aCandidate()
                        .workingAt(CENTRE_NAME, SchoolLevel.SECONDARY, null, "00101", null, false)
                        .build();

        assertThat(OwnCentre.of(like.vacancy(), like.facts().stations()))
                .contains(OwnCentre.LIKELY);
    }
}
